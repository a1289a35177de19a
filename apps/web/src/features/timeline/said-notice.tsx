/** What was just done, where nothing on screen shows it. Each has its own id, so that the same can be said twice. */
export type Said = { id: number; text: string };

/** Says it for a moment, to the eye and to the ear. */
export function SaidNotice({ said }: { said: Said | null }) {
  return (
    <div role="status" className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
      {said && (
        <span key={said.id} className="said">
          {said.text}
        </span>
      )}
    </div>
  );
}
