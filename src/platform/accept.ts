// What an asker takes: a program says that it takes JSON, and a browser always says that it takes HTML.

/** Of a request's Accept header. */
export const isForProgram = (accept = ''): boolean => accept.includes('json') && !accept.includes('text/html')
