/** The part of the package that is used; it comes without types. */
declare module "xml-writer" {
  class XMLWriter {
    /** @param write receives each piece of text as it is made; nothing is kept. */
    constructor(indent: boolean | string, write: (text: string) => void);
    startDocument(version: string, encoding: string): this;
    startElement(name: string): this;
    endElement(): this;
    writeAttribute(name: string, value: string): this;
    writeElement(name: string, text: string): this;
  }
  export = XMLWriter;
}
