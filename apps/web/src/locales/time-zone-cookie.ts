export const TIME_ZONE_COOKIE = "parley-time-zone";
