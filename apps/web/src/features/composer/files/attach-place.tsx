/** Where the button is going to be. */
export function AttachPlace() {
  return <div className="my-0.5 ml-0.5 size-11 shrink-0" />;
}
