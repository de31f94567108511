package coop.yui.web;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a document is with its fragments spread out, reckoned without spreading them: each
 * fragment is measured once, so that the time grows with the text and not with what it stands for.
 * Works on documents that were not checked yet.
 *
 * @param fields how many fields
 * @param aliases how many of them bear an alias
 * @param rootFields how many stand at the top
 * @param depth how deep they nest
 */
record DocumentShape(long fields, long aliases, long rootFields, long depth) {

  private static final DocumentShape EMPTY = new DocumentShape(0, 0, 0, 0);
  private static final long ENOUGH = 1L << 40;

  /** The largest shape among the operations of a document. */
  static DocumentShape of(Document document) {
    Measure measure = new Measure(document);
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .map(operation -> measure.of(operation.getSelectionSet()))
        .reduce(EMPTY, DocumentShape::larger);
  }

  private DocumentShape larger(DocumentShape other) {
    return new DocumentShape(
        Math.max(fields, other.fields),
        Math.max(aliases, other.aliases),
        Math.max(rootFields, other.rootFields),
        Math.max(depth, other.depth));
  }

  private DocumentShape beside(DocumentShape other) {
    return new DocumentShape(
        Math.min(ENOUGH, fields + other.fields),
        Math.min(ENOUGH, aliases + other.aliases),
        Math.min(ENOUGH, rootFields + other.rootFields),
        Math.max(depth, other.depth));
  }

  private DocumentShape under(Field field) {
    return new DocumentShape(
        fields + 1, aliases + (field.getAlias() == null ? 0 : 1), 1, depth + 1);
  }

  private static final class Measure {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, DocumentShape> measured = new HashMap<>();

    Measure(Document document) {
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
    }

    DocumentShape of(@Nullable SelectionSet set) {
      DocumentShape shape = EMPTY;
      if (set != null) {
        for (Selection<?> selection : set.getSelections()) {
          shape = shape.beside(of(selection));
        }
      }
      return shape;
    }

    private DocumentShape of(Selection<?> selection) {
      return switch (selection) {
        case Field field -> of(field.getSelectionSet()).under(field);
        case InlineFragment fragment -> of(fragment.getSelectionSet());
        case FragmentSpread spread -> of(spread.getName());
        default -> EMPTY;
      };
    }

    private DocumentShape of(String name) {
      DocumentShape known = measured.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null || fragment == null) {
        return known == null ? EMPTY : known;
      }
      // A fragment that holds itself ends here; the check of the document refuses it.
      measured.put(name, EMPTY);
      DocumentShape shape = of(fragment.getSelectionSet());
      measured.put(name, shape);
      return shape;
    }
  }
}
