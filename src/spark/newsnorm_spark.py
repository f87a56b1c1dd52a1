"""newsnorm on Apache Spark 4 (and anything else that runs a filter).

Three ways, from the least code to the most:

1. Lines. An RDD of NDJSON records goes through the filter, one process for each partition::

       articles = newsnorm_spark.pipe(lines)          # rdd.pipe("newsnorm stream", checkCode=True)

   `checkCode=True` matters: without it PySpark takes a crashed filter for a short answer, and rows are gone silently.

2. A DataFrame of pages, one long-lived child for each task::

       articles = newsnorm_spark.normalize(pages)     # columns: id, url, html …; see INPUTS

   A page that takes too long or kills its child is a row with `error` set, and the others go on.

3. The Common Crawl pattern: a table of archive paths, one archive a task, no page ever shuffled::

       newsnorm_spark.convert_archives(paths, "staging", "articles")

   First every archive becomes one Parquet file in `staging`, written whole or not at all, under a name made from the archive's
   path: a retried, doubled or restarted task finds its work done, or does it again with the same bytes. Then the rows are moved to
   `articles/domain=rfi.fr/month=2024-01/`. One row for each record of an archive that is a page: an article, or a failure with
   `error` set. `staging` must be on a file system that all executors share.

Install `newsnorm` and Python's `pyarrow` on the executors; ship this file with `spark.sparkContext.addPyFile`. `command` is how the
filter is called, a list of words.

Without any engine, GNU parallel does the same on one machine, order kept::

    parallel --pipe --block 4M --keep-order -j 2 newsnorm stream --jobs 1 < pages.ndjson > articles.ndjson
"""

import base64
import hashlib
import json
import os
import queue
import shlex
import subprocess
import threading
from urllib.parse import quote

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, BooleanType, DataType, DoubleType, LongType, StringType, StructField, StructType

COMMAND = ("newsnorm",)

#: Columns of `normalize`'s input, all optional but one of `html` and `dump`. Binary `html` is sent as base64, in whatever encoding it is.
INPUTS = ("id", "url", "html", "dump", "charset", "http_headers", "fetched_at", "lang", "extra")

#: Seconds that one page may take. The filter has a shorter limit of its own; this one is for a filter that hangs as a whole.
TIMEOUT = 120.0

#: Rows that go through memory at once.
BATCH = 500


# ---------------------------------------------------------------------------------------------------------------------- schema


def article_schema(command=COMMAND):
    """Spark's schema of a row, made from `newsnorm schema`: the article record and the failure's `error`. All columns may be null."""
    printed = subprocess.run([*command, "schema"], check=True, capture_output=True, text=True).stdout
    return schema_of(json.loads(printed))


def schema_of(document):
    """As `article_schema`, of a parsed JSON Schema."""
    properties = {**document["properties"], "error": document["$defs"]["failure"]["properties"]["error"]}
    return _struct(properties)


def _struct(properties):
    return StructType([StructField(name, _type_of(schema), True) for name, schema in properties.items()])


_SIMPLE = {"integer": LongType, "number": DoubleType, "boolean": BooleanType}


def _type_of(schema) -> DataType:
    # `anyOf` and lists of types say only that null is allowed; constants and enumerations are texts.
    for choice in schema.get("anyOf", ()):
        if choice.get("type") != "null":
            return _type_of(choice)
    kinds = schema.get("type", "string")
    kind = next((name for name in kinds if name != "null"), "string") if isinstance(kinds, list) else kinds
    if kind == "array" and "items" in schema:
        return ArrayType(_type_of(schema["items"]), True)
    if kind == "object" and schema.get("additionalProperties") is False:
        return _struct(schema["properties"])
    # Values of any shape (`id`, `extra`, `blocks` …) are their JSON.
    return _SIMPLE.get(kind, StringType)()


def shaped(value, kind):
    """A value of the JSON record as Arrow wants it for this type."""
    if value is None:
        return None
    if isinstance(kind, StructType):
        return {field.name: shaped(value.get(field.name), field.dataType) for field in kind.fields}
    if isinstance(kind, ArrayType):
        return [shaped(item, kind.elementType) for item in value]
    if isinstance(kind, StringType) and not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value


def _batch(answers, schema, arrow_schema):
    rows = [shaped(answer, schema) for answer in answers]
    return pa.RecordBatch.from_pylist(rows, schema=arrow_schema)


def _arrow(schema):
    from pyspark.sql.pandas.types import to_arrow_schema

    return to_arrow_schema(schema)


# ----------------------------------------------------------------------------------------------------------------------- lines


def pipe(rdd, command=COMMAND, options=()):
    """An RDD of NDJSON records → an RDD of NDJSON answers, one for one, in the order of each partition."""
    words = [*command, "stream", "--jobs", "1", *options]
    return rdd.pipe(shlex.join(words), env=dict(os.environ), checkCode=True)


# ---------------------------------------------------------------------------------------------------------------------- frames


class Filter:
    """One `newsnorm stream` that lives as long as its task and is replaced where it hangs or dies.

    Never needs the end of the input before an answer: a thread writes while the caller reads, so neither side can wait for the
    other in a circle, however large the lines are.
    """

    def __init__(self, words, timeout=TIMEOUT):
        self.words, self.timeout, self.child, self.answers = words, timeout, None, None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._stop()

    def ask(self, lines):
        """Yields one answer, a dict, for each line of a list of lines. `None` marks a line that hung or killed the filter."""
        done = 0
        while done < len(lines):
            self._start_if_needed()
            threading.Thread(target=self._write, args=(self.child, lines[done:]), daemon=True).start()
            while done < len(lines):
                answer = self._next()
                done += 1
                yield answer
                if answer is None:
                    self._stop()
                    break

    def _next(self):
        try:
            line = self.answers.get(timeout=self.timeout)
        except queue.Empty:
            return None
        return None if line is None else json.loads(line)

    def _start_if_needed(self):
        if self.child is None or self.child.poll() is not None:
            self.child = subprocess.Popen(self.words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            # Bounded, so that a slow reader here slows the filter down instead of filling memory.
            self.answers = queue.Queue(maxsize=BATCH)
            threading.Thread(target=self._read, args=(self.child, self.answers), daemon=True).start()

    def _stop(self):
        if self.child is None:
            return
        self.child.kill()
        self.child.wait()
        # Unblocks the thread that reads.
        while self.answers.full():
            self.answers.get_nowait()
        self.child = None

    @staticmethod
    def _write(child, lines):
        try:
            for line in lines:
                child.stdin.write(line)
            child.stdin.flush()
        except (BrokenPipeError, ValueError):
            # The reader notices, too, and says for which line.
            pass

    @staticmethod
    def _read(child, answers):
        for line in child.stdout:
            answers.put(line)
        answers.put(None)


def request_line(row):
    """A row of the input as a line for the filter."""
    record = {name: row[name] for name in INPUTS if row.get(name) is not None}
    if isinstance(record.get("html"), (bytes, bytearray)):
        record["html_base64"] = base64.b64encode(record.pop("html")).decode("ascii")
    if isinstance(record.get("http_headers"), list):
        record["http_headers"] = dict(record["http_headers"])
    return (json.dumps(record) + "\n").encode("utf-8")


def lost(row, seconds):
    """The failure record of a page that had no answer."""
    message = f"the filter died or gave no answer for {seconds:g} seconds on this page; try it alone with newsnorm stream"
    return {"id": row.get("id"), "source": {}, "error": {"code": "timeout", "message": message, "stage": "spark"}}


def answer_batches(batches, words, schema, timeout=TIMEOUT):
    """Arrow batches of pages → Arrow batches of articles; what `mapInArrow` calls in each task."""
    arrow_schema = _arrow(schema)
    with Filter(words, timeout) as child:
        for batch in batches:
            for start in range(0, batch.num_rows, BATCH):
                rows = batch.slice(start, BATCH).to_pylist()
                answers = child.ask([request_line(row) for row in rows])
                told = [lost(row, timeout) if answer is None else answer for row, answer in zip(rows, answers)]
                yield _batch(told, schema, arrow_schema)


def normalize(frame, command=COMMAND, options=(), timeout=TIMEOUT):
    """A DataFrame of pages (see INPUTS) → a DataFrame of articles and failures, a row for each row."""
    schema = article_schema(command)
    words = [*command, "stream", "--jobs", "1", *options]
    columns = [name for name in INPUTS if name in frame.columns]
    return frame.select(*columns).mapInArrow(lambda batches: answer_batches(batches, words, schema, timeout), schema)


# -------------------------------------------------------------------------------------------------------------------- archives


def staged_name(path):
    """`…/CC-NEWS-1.warc.gz` → `CC-NEWS-1.warc.gz-<hash of the whole path>.parquet`."""
    return f"{quote(os.path.basename(path), safe='')}-{hashlib.sha256(path.encode()).hexdigest()[:12]}.parquet"


def archive_rows(path, command=COMMAND, options=()):
    """Yields a dict for each page of an archive that newsnorm can read (WARC, NDJSON, CSV, feed …): articles, then failures."""
    words = [*command, "convert", path, "--format", "json", "--stdout", "--log-format", "json", "--jobs", "1", "--no-cache", *options]
    failures = []
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        reader = threading.Thread(target=_read_failures, args=(child.stderr, path, failures))
        reader.start()
        for line in child.stdout:
            yield json.loads(line)
        reader.join()
    # 1: some pages failed, which their rows tell. Anything else is no fault of a page, and Spark shall try again.
    if child.returncode not in (0, 1) or (child.returncode == 1 and not failures):
        raise RuntimeError(f"newsnorm ended with status {child.returncode} on {path}: {failures}")
    yield from failures


def _read_failures(stderr, path, failures):
    for line in stderr:
        entry = json.loads(line)
        if entry["level"] == "error":
            error = {"code": entry["code"], "message": entry["message"], "stage": "convert"}
            failures.append({"id": None, "source": {"path": path}, "error": error})


def stage_archive(path, staging, schema, command=COMMAND, options=()):
    """Writes the rows of one archive to its file in `staging`, unless it is there already. Tells the number of rows of the file."""
    target = os.path.join(staging, staged_name(path))
    if os.path.exists(target):
        return pq.read_metadata(target).num_rows
    temporary = f"{target}.{os.getpid()}.{threading.get_ident()}.tmp"
    arrow_schema = _arrow(schema)
    os.makedirs(staging, exist_ok=True)
    try:
        with pq.ParquetWriter(temporary, arrow_schema) as writer:
            rows = []
            for row in archive_rows(path, command, options):
                rows.append(row)
                if len(rows) == BATCH:
                    writer.write_batch(_batch(rows, schema, arrow_schema))
                    rows = []
            writer.write_batch(_batch(rows, schema, arrow_schema))
        os.replace(temporary, target)
    finally:
        if os.path.exists(temporary):
            os.remove(temporary)
    return pq.read_metadata(target).num_rows


def convert_archives(paths, staging, out, command=COMMAND, options=()):
    """A DataFrame with a column `path` → Parquet below `out`, by registrable domain and month of publication; tells rows by path.

    May be called again after any failure: archives that are staged are not read again, and `out` is replaced as a whole.
    """
    spark = paths.sparkSession
    schema = article_schema(command)
    names = sorted({row.path for row in paths.select("path").collect()})
    if not names:
        raise ValueError("the table of archive paths is empty; nothing to convert")
    # One path a partition, so that a task, and what is done again when an executor dies, is one archive.
    tasks = spark.sparkContext.parallelize(names, len(names))
    counts = dict(tasks.map(lambda path: (path, stage_archive(path, staging, schema, command, options))).collect())
    staged = spark.read.schema(schema).parquet(*[os.path.join(staging, staged_name(path)) for path in names])
    # A date may be as short as a year; the month of such a row is null, as its domain may be.
    month = F.when(F.col("published").rlike("^[0-9]{4}-[0-9]{2}"), F.substring("published", 1, 7))
    parted = staged.withColumn("domain", F.col("site.domain")).withColumn("month", month)
    parted.repartition("domain", "month").write.mode("overwrite").partitionBy("domain", "month").parquet(out)
    return counts
