// What tools/node.mjs has for programs that are written in TypeScript.
export const flags: readonly string[]
