import { File, FileArchive, FileImage, FileMusic, FilePlay, FileText, type LucideIcon } from "lucide-react";

const icons: readonly [type: RegExp, icon: LucideIcon][] = [
  [/^image\//, FileImage],
  [/^audio\//, FileMusic],
  [/^video\//, FilePlay],
  [/^text\/|pdf$|word|document/, FileText],
  [/zip|compressed|x-tar|x-7z|x-rar/, FileArchive],
];

/** What kind of file it is, at a glance. */
export function FileIcon({ type, className }: { type: string; className?: string }) {
  const [, Icon] = icons.find(([pattern]) => pattern.test(type)) ?? [null, File];
  return <Icon aria-hidden className={className} />;
}
