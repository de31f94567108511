package coop.yui.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML document on its way out. The writer escapes what would be markup; what XML 1.0 cannot hold
 * in any form is left out here.
 */
final class Xml {

  private final XMLStreamWriter writer;

  Xml(OutputStream out) throws IOException {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Opens an element; attributes are names and values in turn, those without value left out. */
  Xml open(String name, @Nullable Object... attributes) throws IOException {
    try {
      writer.writeStartElement(name);
      writeAttributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return this;
  }

  /** An element without content. */
  Xml empty(String name, @Nullable Object... attributes) throws IOException {
    try {
      writer.writeEmptyElement(name);
      writeAttributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return this;
  }

  /** Writes text into the element that is open. */
  Xml text(Object text) throws IOException {
    try {
      writer.writeCharacters(allowed(text.toString()));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return this;
  }

  /** Closes the element that was opened last. */
  Xml close() throws IOException {
    try {
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return this;
  }

  /** Closes all elements and sends what is still held back. */
  void finish() throws IOException {
    try {
      writer.writeEndDocument();
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void writeAttributes(@Nullable Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      if (value != null) {
        writer.writeAttribute(String.valueOf(attributes[i]), allowed(value.toString()));
      }
    }
  }

  /** The text without what XML 1.0 cannot hold: controls, halves of pairs, U+FFFE and U+FFFF. */
  static String allowed(String text) {
    if (text.chars().allMatch(unit -> unit >= ' ' && unit < Character.MIN_SURROGATE)) {
      return text;
    }
    return text.codePoints()
        .filter(Xml::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= ' ' && point < Character.MIN_SURROGATE)
        || (point > Character.MAX_SURROGATE && point < 0xFFFE)
        || point > 0xFFFF;
  }
}
