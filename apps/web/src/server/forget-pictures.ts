/**
 * Makes the browser forget the pictures that it was shown, once nobody is signed in there. What it keeps to be sent,
 * drafts and the outbox, is no cache and stays.
 */
export function forgetPictures(response: Response): Response {
  response.headers.set("clear-site-data", '"cache"');
  return response;
}
