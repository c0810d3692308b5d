# METADATA
# title: Clauses that papers lack
# description: |
#   Which of the clauses that the law asks for no paper of a kind on file carries.
#   Several papers may carry them together. Without a paper all of them are lacking.
package lib.clauses

import data.lib.kleene
import data.lib.papers

# METADATA
# description: Whether each of the clauses is lacking, by the clause.
lacking(kind, clauses) := {clause: kleene.negate(papers.on_file_with({kind}, {clause})) | some clause in clauses}
