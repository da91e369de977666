/** The folder of the record that this process works on: `content`, or what the variable CONTENT names. */
export const contentFolder = process.env['CONTENT'] ?? 'content';
