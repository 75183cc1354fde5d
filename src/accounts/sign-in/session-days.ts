// How long a session lasts.

/** Days; after them one signs in again. */
export const sessionDays = 30
