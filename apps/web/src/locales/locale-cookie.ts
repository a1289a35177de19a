export const LOCALE_COOKIE = "parley-locale";
