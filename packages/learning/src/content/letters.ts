/** How options are named when a question is asked, and so how many a question may have. */
export const optionLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const
