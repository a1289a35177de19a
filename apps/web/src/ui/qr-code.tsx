import { QRCodeSVG } from "qrcode.react";

/** A text as a picture for cameras: always dark on light, which is what they read best. Loaded when it is shown. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <span className="block rounded-field bg-paper p-3">
      <QRCodeSVG value={text} title={label} level="M" className="size-full" />
    </span>
  );
}
