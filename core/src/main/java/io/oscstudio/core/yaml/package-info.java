/**
 * Layer 1: the one parser for every YAML (and embedded JSON) the studio reads, and the smallest
 * changes to such texts.
 *
 * <p>{@link io.oscstudio.core.yaml.YamlText#parse} turns a text into {@link
 * io.oscstudio.core.yaml.Document documents} of immutable {@link io.oscstudio.core.yaml.Node nodes}
 * that know their exact ranges, comments and the words they were written in. It never fails: what
 * is wrong with the text is in {@link io.oscstudio.core.yaml.YamlText#findings()}, and the other
 * documents of the text are read all the same. {@link io.oscstudio.core.yaml.YamlText#edit} answers
 * the {@link io.oscstudio.core.yaml.TextPatch} that changes one place and leaves every other
 * character alone. {@link io.oscstudio.core.yaml.YamlWriter} writes files that did not exist
 * before.
 *
 * <p>The dialect is the one Kubernetes' tools read (reading D16 of the specification). Texts are
 * hostile: depth, size and the expansion of aliases are bounded. Any package above layer 1 may use
 * this one; it uses {@code base}.
 */
@NullMarked
package io.oscstudio.core.yaml;

import org.jspecify.annotations.NullMarked;
