// The page's words in the reader's language; the server writes them into the page.
export const words = document.getElementById('words').dataset
export const language = document.documentElement.lang
