"""Everything that can be taken out of an emitted project, by what its source looks like.

What is left out because nobody could see the difference:
- an index that only a deletion or the owner needs: it makes queries quick, their answers are the same;
- how long a statement stays prepared: it is about memory;
- `ON DELETE RESTRICT` without its action: the default, `NO ACTION`, refuses at the end of the statement, which is the
  same for statements one at a time. It is exchanged for `CASCADE` instead.
- the time given to a lock and `PRAGMA synchronous`: they are about machines that fail, not about answers.
- what a client that stalls is given by the factory: the handler is tested by itself; on a socket that takes seconds.
- whether a client that reads slowly reads at all: only a socket counts the bytes that wait.
- the loop over older log files begun one later: what it would move has just been removed.
- what a handler cancels when it leaves its channel: a context that is gone does nothing any more.
- whether the first of two surrogates is a high one: with a low one the two give no scalar, which is refused as well.
- that the worker hears of requests of its own process: it looks by itself a second later, which no test should wait for.
- what holds a unique job that waits until the transaction ends which relies on it, and `SKIP LOCKED`: they are about two
  connections of PostgreSQL, and mutants meet SQLite alone.
- that a dead job is still dead when it is begun anew: it was when it was looked for, a moment before.
- when a job was changed last: that is for whoever looks at the table.
- the `reserveCapacity` and the quick path of the JSON writer: they are about speed.
"""

from . import (
    accounts, answers, caches, configuration, documents, inputs, jobs, limits, lists, observability, pipeline, queries, rows, schema, values,
)

CATALOGUE = [
    rule
    for part in (
        inputs, values, schema, rows, answers, queries, lists, limits, caches, jobs, accounts, pipeline, configuration, observability, documents,
    )
    for rule in part.RULES
]
