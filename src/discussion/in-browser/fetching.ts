// Asks our own server for a page and takes parts of it: the same pages that are read without scripts.

export type Fetched = { status: number; page: Document; address: string }

/** A form's fields are sent, redirects are followed. The browser itself makes the document, in which no script runs. */
export function fetchPage(address: string, fields?: FormData): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(fields ? 'POST' : 'GET', address)
    request.responseType = 'document'
    request.setRequestHeader('accept', 'text/html')
    request.addEventListener('loadend', () => {
      const page = request.response as Document | null
      if (page) resolve({ status: request.status, page, address: request.responseURL })
      else reject(new Error('No page came back.'))
    })
    request.send(fields ? encoded(fields) : null)
  })
}

function encoded(fields: FormData): URLSearchParams {
  const pairs = [...fields].filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return new URLSearchParams(pairs)
}

/** A copy of an element of another page, for this one. */
export const taken = <Kind extends Element>(element: Kind): Kind => document.importNode(element, true)
