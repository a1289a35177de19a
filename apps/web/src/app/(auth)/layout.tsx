import type { ReactNode } from "react";
import { AuthScene } from "../../features/auth/auth-scene.tsx";
import { LanguageChoice } from "../../locales/language-choice.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh bg-canvas">
      <div className="flex flex-1 flex-col items-center gap-10 px-6 py-8">
        <main className="flex w-full flex-1 flex-col items-center justify-center">{children}</main>
        <footer className="w-60">
          <LanguageChoice />
        </footer>
      </div>
      <div className="sticky top-0 h-dvh w-5/12 max-lg:hidden">
        <AuthScene />
      </div>
    </div>
  );
}
