package io.oscstudio.core.convert;

import io.oscstudio.core.archive.FileTree;
import io.oscstudio.core.base.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One version of an operator, whatever format it came in.
 *
 * @param tree all files of the source
 * @param folder the folder in it that holds the manifests, empty for its root
 * @param raw the files that make up this version, for raw/
 * @param packageName what the source calls the package (D19)
 * @param notes what was noticed while choosing the version
 */
record OperatorInput(
    FileTree tree, String folder, FileTree raw, Optional<String> packageName, List<Finding> notes) {}
