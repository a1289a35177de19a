import type { ChatId } from "@parley/protocol";

type Told = { chatId: ChatId; title: string; body: string };

/** Shows a notification through the service worker, the one way that phones have; public/sw.js hears the click. */
export async function showNotification({ chatId, title, body }: Told): Promise<void> {
  const registration = await navigator.serviceWorker.ready;
  // A later message of the chat takes the place of the one before.
  const options = {
    body,
    tag: chatId,
    renotify: true,
    icon: "/icons/icon-192.png",
    data: { path: `/c/${chatId}` },
  };
  await registration.showNotification(title, options);
}
