import type { ReactNode } from "react";
import { LanguageChoice } from "../../locales/language-choice.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center gap-10 bg-panel px-6 py-8">
      <main className="flex w-full flex-1 flex-col items-center justify-center">{children}</main>
      <footer className="w-60">
        <LanguageChoice />
      </footer>
    </div>
  );
}
