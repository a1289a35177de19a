/** The texts of the screen's fields: of the profile, of a group, and what all of them say. */
export const profileTexts = {
  en: {
    saving: "Saving…",
    saved: "Saved.",
    unsaved: "not saved yet",
    chatFields: {
      title: "New title",
      titleRule: "A title is one line of at most {max, number} characters.",
      description: "Description",
      descriptionRule: "At most {max, number} characters. Alt-Enter begins a new line.",
    },
    profile: {
      title: "Profile",
      intro: "This is how others see you.",
      name: "Name",
      handle: "Handle",
      about: "About you",
      hints: {
        name: "One line of at most {max, number} characters.",
        handle:
          "People find and mention you by it: {min, number} to {max, number} Latin letters, digits and _.",
        about: "At most {max, number} characters. Alt-Enter begins a new line.",
      },
      problems: {
        name: "A name is one line of letters that can be seen, at most {max, number}.",
        handle:
          "Begin with a Latin letter, and use {min, number} to {max, number} Latin letters, digits and _.",
        about: "This is too long: at most {max, number} characters.",
        taken: "This handle is taken. Choose another.",
      },
    },
  },
  ru: {
    saving: "Сохраняется…",
    saved: "Сохранено.",
    unsaved: "не сохранено",
    chatFields: {
      title: "Новое название",
      titleRule: "Название — это одна строка, не больше {max, number} знаков.",
      description: "Описание",
      descriptionRule: "Не больше {max, number} знаков. Alt-Enter начинает новую строку.",
    },
    profile: {
      title: "Профиль",
      intro: "Так вас видят другие.",
      name: "Имя",
      handle: "Ник",
      about: "О себе",
      hints: {
        name: "Одна строка, не больше {max, number} знаков.",
        handle:
          "По нему вас находят и упоминают: от {min, number} до {max, number} латинских букв, цифр и _.",
        about: "Не больше {max, number} знаков. Alt-Enter начинает новую строку.",
      },
      problems: {
        name: "Имя — это одна строка из видимых букв, не больше {max, number}.",
        handle: "Начните с латинской буквы: от {min, number} до {max, number} латинских букв, цифр и _.",
        about: "Слишком длинно: не больше {max, number} знаков.",
        taken: "Этот ник занят. Выберите другой.",
      },
    },
  },
};
