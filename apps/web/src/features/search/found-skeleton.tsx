import { Skeleton } from "../../ui/skeleton.tsx";

const WIDTHS = ["w-3/4", "w-1/2", "w-2/3"];

/** Where messages will be. */
export function FoundSkeleton() {
  return (
    <div aria-hidden>
      {WIDTHS.map((width) => (
        <div key={width} className="flex items-center gap-3 px-3 py-2.5">
          <Skeleton className="size-10 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3 w-1/3 rounded-full" />
            <Skeleton className={`h-3 rounded-full ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
