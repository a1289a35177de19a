/** A code without the spaces, dashes and capitals that people put into it. */
export const bareCode = (code: string) => code.toLowerCase().replaceAll(/[\s-]/g, "");
