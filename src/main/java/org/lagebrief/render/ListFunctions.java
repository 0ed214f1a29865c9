package org.lagebrief.render;

import freemarker.template.SimpleSequence;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions for templates over lists of any length; made in the template language, each item would nest the list once more, and tens
 * of thousands of reports overflow the stack.
 */
final class ListFunctions {
    private ListFunctions() {}

    /** The functions by their names, for one print. */
    static Map<String, TemplateMethodModelEx> forOnePrint() {
        Set<Object> asked = new HashSet<>();
        return Map.of(
                "flat", arguments -> flat(only("flat", arguments)),
                "distinct", arguments -> distinct(only("distinct", arguments)),
                "firstTime",
                        arguments -> asked.add(plain(only("firstTime", arguments)))
                                ? TemplateBooleanModel.TRUE
                                : TemplateBooleanModel.FALSE);
    }

    private static TemplateModel only(String function, List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateModel argument)) {
            throw new TemplateModelException(function + ": expected one argument, found " + arguments.size());
        }
        return argument;
    }

    /** The items of the lists in the list, in one list. */
    private static TemplateModel flat(TemplateModel lists) throws TemplateModelException {
        List<TemplateModel> flat = new ArrayList<>();
        for (TemplateModel list : items(lists)) {
            flat.addAll(items(list));
        }
        return sequence(flat);
    }

    /** The texts or numbers, each once, where it stands first. */
    private static TemplateModel distinct(TemplateModel list) throws TemplateModelException {
        Set<Object> seen = new HashSet<>();
        List<TemplateModel> distinct = new ArrayList<>();
        for (TemplateModel item : items(list)) {
            if (seen.add(plain(item))) {
                distinct.add(item);
            }
        }
        return sequence(distinct);
    }

    private static Object plain(TemplateModel item) throws TemplateModelException {
        if (item instanceof TemplateScalarModel || item instanceof TemplateNumberModel) {
            return DeepUnwrap.unwrap(item);
        }
        throw new TemplateModelException("expected a text or a number, found " + item);
    }

    private static TemplateModel sequence(List<TemplateModel> items) {
        return new SimpleSequence(items, null);
    }

    private static List<TemplateModel> items(TemplateModel list) throws TemplateModelException {
        List<TemplateModel> items = new ArrayList<>();
        if (list instanceof TemplateCollectionModel collection) {
            for (TemplateModelIterator at = collection.iterator(); at.hasNext(); ) {
                items.add(at.next());
            }
        } else if (list instanceof TemplateSequenceModel sequence) {
            for (int i = 0; i < sequence.size(); i++) {
                items.add(sequence.get(i));
            }
        } else {
            throw new TemplateModelException("expected a list, found " + list);
        }
        return items;
    }
}
