type Some = readonly [string, ...string[]];

export const firstNames: Some = [
  "Olivia",
  "Liam",
  "Amara",
  "Mateo",
  "Yuki",
  "Noor",
  "Elena",
  "Jonas",
  "Chloe",
  "Rafael",
  "Ingrid",
  "Kofi",

  "Алексей",
  "Наталья",
  "Виктор",
  "Полина",
  "Сергей",
  "Юлия",
  "Артём",
  "Ксения",
  "Анна",
  "Павел",
];

/** The same for men and women in every language, so that first and last names fit together. */
export const lastNames: Some = [
  "Novak",
  "Okoro",
  "Silva",
  "Tanaka",
  "Haddad",
  "Berg",
  "Larsen",
  "Moreau",
  "Rossi",
  "Mensah",

  "Шевченко",
  "Ким",
  "Черных",
  "Гринберг",
  "Саакян",
  "Дзюба",
];

export const titleStarts: Some = [
  "Blue",
  "Quiet",
  "North",
  "Second",
  "Open",
  "Old",
  "Тихий",
  "Новый",
  "Общий",
  "Наш",
];
export const titleEnds: Some = [
  "Harbour",
  "Garden",
  "Bridge",
  "Kitchen",
  "Orbit",
  "двор",
  "поход",
  "проект",
  "кружок",
  "чат",
];
