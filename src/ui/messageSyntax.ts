/** Tells plain text from ICU messages that have something to format. Also read by the build, which parses those beforehand. */
export const NEEDS_PARSING = /[{}<]|''/;
