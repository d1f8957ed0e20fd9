package extract

// Version is that of the date finder. It rises when the same text may give another answer, and is
// kept with each mention: so a text that an older one has read can be told.
const Version = 2
