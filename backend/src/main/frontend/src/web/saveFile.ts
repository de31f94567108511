/** A file with the name under which it is kept. */
export type NamedFile = { content: Blob; name: string };

/** Hands a file to the person as her browser keeps downloads. */
export function saveFile({ content, name }: NamedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
