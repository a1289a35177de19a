/** The people of the demo, in the order in which they signed up. Handles are their names in the scripts. */
export const people = [
  {
    handle: "ann",
    name: "Ann Lee",
    about: "Product designer. Two languages, one keyboard, usually the wrong layout. Аня для своих.",
    avatar: "face:7",
    locale: "en",
  },
  {
    handle: "bob",
    name: "Bob Moss",
    about: "Happy little accidents, mostly in production.",
    avatar: "face:21",
    locale: "en",
  },
  {
    handle: "priya",
    name: "Priya Raman",
    about: "Backend by day, sourdough by night. Both need time to rest.",
    avatar: "face:34",
    locale: "en",
  },
  {
    handle: "noah",
    name: "Noah Becker",
    about: "QA. “Works on my machine” is a bug report.",
    avatar: "face:48",
    locale: "en",
  },
  {
    handle: "tom",
    name: "Tom Okafor",
    about: "Geography teacher. Will walk 20 km for a decent pie.",
    avatar: "face:55",
    locale: "en",
  },
  {
    handle: "sofia",
    name: "Sofia Marín",
    about: "Translator, currently between two commas. ES · EN · RU",
    avatar: "face:63",
    locale: "en",
  },
  {
    handle: "grace",
    name: "Grace Whitfield",
    about: "Retired librarian. Overdue on nothing.",
    avatar: "face:70",
    locale: "en",
  },
  {
    handle: "maria",
    name: "Мария Соколова",
    about: "Книги, горы, кофе. Порядок любой.",
    avatar: "face:86",
    locale: "ru",
  },
  {
    handle: "igor",
    name: "Игорь Соколов",
    about: "Чиню то, что работало. Потом чиню то, что починил.",
    avatar: "face:92",
    locale: "ru",
  },
  {
    handle: "tamara",
    name: "Тамара Павловна",
    about: "Печатаю одним пальцем, но метко.",
    avatar: "face:105",
    locale: "ru",
  },
  {
    handle: "lena",
    name: "Лена Ким",
    about: "Архитектор. Зданий. Нет, не микросервисов.",
    avatar: "face:118",
    locale: "ru",
  },
  {
    handle: "dima",
    name: "Дмитрий Волков",
    about: "Семь раз отмерь, один раз закоммить.",
    avatar: "face:127",
    locale: "ru",
  },
] as const;

export type DemoHandle = (typeof people)[number]["handle"];
