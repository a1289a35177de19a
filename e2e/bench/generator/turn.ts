/** Lets everything be read that has come. */
export const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
