"""Checks of src/spark on a real cluster of two executors, each in a process of its own. Run by `npm run test:spark`."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MODULE = os.path.join(ROOT, "src", "spark", "newsnorm_spark.py")
PAGES = os.path.join(ROOT, "test", "spark", "pages.py")
sys.path[:0] = [os.path.dirname(MODULE), os.path.dirname(PAGES)]

import pyspark  # noqa: E402

# A cluster needs a Spark home: the one that came from PyPI.
os.environ.setdefault("SPARK_HOME", os.path.dirname(pyspark.__file__))
os.environ.update(PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")

import newsnorm_spark  # noqa: E402
import pages  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

COMMAND = (os.environ.get("SPARK_TEST_NODE", "node"), os.path.join(ROOT, "bin", "newsnorm.js"))
COUNT = 400


def cluster():
    spark = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("newsnorm")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    for file in (MODULE, PAGES):
        spark.sparkContext.addPyFile(file)
    return spark


def plain(lines):
    """What the command itself answers to these lines: the truth that everything is compared with."""
    run = subprocess.run([*COMMAND, "stream", "--jobs", "1"], input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True, check=True)
    # Not splitlines(), which also cuts at other characters than the line feed.
    return run.stdout.rstrip("\n").split("\n")


def same(found, expected, what):
    if found != expected:
        raise AssertionError(f"{what}: found {str(found)[:300]}, expected {str(expected)[:300]}")


def key(row):
    return json.dumps(row, sort_keys=True)


def check_pipe(spark, truth, _):
    """(a) Lines through rdd.pipe: as many, the ids a permutation, the very bytes of the plain command."""
    lines = spark.sparkContext.parallelize([pages.line(number) for number in range(COUNT)], 7)
    answers = newsnorm_spark.pipe(lines, COMMAND).collect()
    same(len(answers), COUNT, "answers")
    same(sorted(json.loads(line)["id"] for line in answers), sorted(f"page-{number}" for number in range(COUNT)), "ids")
    same(sorted(answers), sorted(truth), "lines")


def check_pipe_crash(spark, _, __):
    """(a) A filter that dies fails the job instead of losing rows."""
    lines = spark.sparkContext.parallelize(["{}"] * 10, 2)
    try:
        newsnorm_spark.pipe(lines, (*COMMAND, "no-such-command")).collect()
    except Exception as error:  # Spark wraps it in types of its own.
        same("2" in str(error) and "exit" in str(error).lower(), True, "the error names the status")
        return
    raise AssertionError("a filter that ended with status 2 passed for a success")


def frame(spark, partitions=5):
    rows = [pages.record(number) for number in range(COUNT)]
    columns = ["id", "url", "html", "fetched_at"]
    return spark.createDataFrame([tuple(row[name] for name in columns) for row in rows], columns).repartition(partitions)


def as_records(rows):
    """Rows of Spark as the JSON records they came from: without the columns that are null because the record has no such field."""
    return [row.asDict(recursive=True) for row in rows]


def expected_rows(truth, schema):
    return [newsnorm_spark.shaped(json.loads(line), schema) for line in truth]


def check_frame(spark, truth, _):
    """(b) A DataFrame through one child a task: a row for each row, failures as rows, equal to the plain command."""
    schema = newsnorm_spark.article_schema(COMMAND)
    found = as_records(newsnorm_spark.normalize(frame(spark), COMMAND).collect())
    same(len(found), COUNT, "rows")
    broken = sum(pages.is_broken(number) for number in range(COUNT))
    same(sum(row["error"] is not None for row in found), broken, "failures")
    same(sorted(map(key, found)), sorted(map(key, expected_rows(truth, schema))), "rows")


def check_frame_bytes(spark, _, __):
    """(b) Binary pages in encodings of their own are decoded by newsnorm."""
    html = pages.page(3).encode("gb18030").replace(b'charset="utf-8"', b'charset="gb18030"')
    source = spark.createDataFrame([("a", bytearray(html))], ["id", "html"])
    row = newsnorm_spark.normalize(source, COMMAND).collect()[0]
    same("港口周日因暴风雨关闭" in row.text, True, "Chinese text")


FAKE = """
import json, sys, time
for line in sys.stdin:
    record = json.loads(line)
    if record['id'] == 'hang': time.sleep(60)
    if record['id'] == 'die': sys.exit(3)
    print(json.dumps({'id': record['id'], 'title': 'ok'}), flush=True)
"""


def check_hang(_, __, ___):
    """(b) A child that hangs or dies costs one row each, and the next rows have a new child. Large lines do not block both sides."""
    fake = [sys.executable, "-c", FAKE]
    names = ["a", "hang", "b", "die", "c", "hang"]
    rows = [{"id": name, "html": "x" * 2_000_000} for name in names]
    with newsnorm_spark.Filter(fake, timeout=5) as child:
        answers = list(child.ask([newsnorm_spark.request_line(row) for row in rows]))
        same([answer and answer["id"] for answer in answers], ["a", None, "b", None, "c", None], "answers")
    failure = newsnorm_spark.lost(rows[1], 5)
    same((failure["id"], failure["error"]["code"]), ("hang", "timeout"), "failure row")


def executor_ids():
    """Process ids of the executors that belong to this driver, from the process table."""
    table = subprocess.run(["ps", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    url = f"spark://CoarseGrainedScheduler@127.0.0.1:{SparkSession.active().sparkContext.getConf().get('spark.driver.port')}"
    return [int(row.split()[0]) for row in table.splitlines() if "CoarseGrainedExecutorBackend" in row and url in row]


def check_killed(spark, truth, folder):
    """(d) An executor is killed in the middle of its task; the task is retried and the result is the same."""
    marker = os.path.join(folder, "killed")
    slow = os.path.join(folder, "slow.sh")
    with open(slow, "w", encoding="utf-8") as file:
        # The first task to come by asks to be killed, and waits for it.
        file.write(f'#!/bin/sh\nif mkdir "{marker}" 2>/dev/null; then touch "{marker}/ready"; sleep 600; fi\nexec "$@"\n')
    lines = spark.sparkContext.parallelize([pages.line(number) for number in range(COUNT)], 6)
    found = newsnorm_spark.pipe(lines, ("sh", slow, *COMMAND))
    result = []
    job = threading.Thread(target=lambda: result.extend(found.collect()))
    job.start()
    deadline = time.time() + 60
    while not os.path.exists(os.path.join(marker, "ready")) and time.time() < deadline:
        time.sleep(0.1)
    before = executor_ids()
    same(len(before), 2, "executors")
    for pid in before[:2]:
        os.kill(pid, signal.SIGKILL)
    job.join(120)
    same(sorted(result), sorted(truth), "lines after the kill")
    same(set(executor_ids()) & set(before), set(), "executors that outlived SIGKILL")


def archive_paths(folder):
    """Four archives of different sizes."""
    bounds = [0, 30, 120, 121, 200]
    paths = []
    for index, (start, end) in enumerate(zip(bounds, bounds[1:])):
        path = os.path.join(folder, f"CC-NEWS-{index}.warc.gz")
        with open(path, "wb") as file:
            file.write(pages.warc(range(start, end)))
        paths.append(path)
    return paths


def check_archives(spark, _, folder):
    """(c) Archive paths to Parquet by domain and month: one row a record, restart-safe, read back by DuckDB and Spark."""
    paths = archive_paths(folder)
    staging, out = os.path.join(folder, "staging"), os.path.join(folder, "articles")
    table = spark.createDataFrame([(path,) for path in paths], ["path"])
    counts = newsnorm_spark.convert_archives(table, staging, out, COMMAND)
    same([counts[path] for path in paths], [30, 90, 1, 79], "rows by archive")
    rows = spark.read.parquet(out)
    same(rows.count(), 200, "rows")
    broken = sum(pages.is_broken(number) for number in range(200))
    same(rows.where("error is not null").count(), broken, "failures")
    ids = [row.id for row in rows.where("error is null").select("source.record.id").collect()]
    same(len(set(ids)), 200 - broken, "records")
    same(sorted(name for name in os.listdir(out) if "=" in name)[-1], "domain=example.com", "partitions by domain")
    same(sorted(os.listdir(os.path.join(out, "domain=example.com"))), [f"month=2024-{month:02d}" for month in (1, 2, 3)], "partitions by month")

    # Restart: one archive is not staged, half-written leftovers of another try lie about; the others are not read again.
    lost_file = os.path.join(staging, newsnorm_spark.staged_name(paths[1]))
    with open(lost_file, "rb") as file:
        bytes_before = file.read()
    os.remove(lost_file)
    with open(f"{lost_file}.1.1.tmp", "wb") as file:
        file.write(bytes_before[:100])
    kept = os.path.join(staging, newsnorm_spark.staged_name(paths[0]))
    time_before = os.stat(kept).st_mtime_ns
    newsnorm_spark.convert_archives(table, staging, out, COMMAND)
    same(spark.read.parquet(out).count(), 200, "rows after the restart")
    same(os.stat(kept).st_mtime_ns, time_before, "time of an archive that was done")
    with open(lost_file, "rb") as file:
        same(file.read() == bytes_before, True, "the same bytes again")

    import duckdb

    glob = os.path.join(out, "*", "*", "*.parquet")
    found = duckdb.sql(f"select count(*), count(distinct source.record.id) from read_parquet('{glob}', hive_partitioning=true)").fetchall()[0]
    same(found, (200, 200 - broken), "rows in DuckDB")


def check_parquet(spark, _, folder):
    """newsnorm's own Parquet is read by DuckDB and by Spark, and says what its JSON says."""
    import duckdb

    source, out = os.path.join(folder, "table.ndjson"), os.path.join(folder, "table")
    with open(source, "w", encoding="utf-8") as file:
        file.writelines(pages.line(number) + "\n" for number in range(40))
    # Status 1: the broken pages among them.
    words = [*COMMAND, "convert", source, "-o", out, "--format", "parquet,json", "--fields", "html,links", "--no-cache"]
    same(subprocess.run(words, capture_output=True, check=False).returncode, 1, "exit status")
    with open(os.path.join(out, "table.ndjson"), encoding="utf-8") as file:
        articles = [json.loads(line) for line in file if line.strip()]
    table = os.path.join(out, "table.parquet")
    found = duckdb.sql(f"select id, site.domain, source.bytes, len(links), published, markdown, html, image is null from '{table}'").fetchall()
    expected = [
        (one["id"], one["site"]["domain"], one["source"]["bytes"], len(one["links"]), one["published"], one["markdown"], one["html"], one["image"] is None)
        for one in articles
    ]
    same(found, expected, "rows in DuckDB")
    rows = [row.asDict(recursive=True) for row in spark.read.parquet(table).collect()]
    same(rows, articles, "rows in Spark")


def check_parallel(_, truth, folder):
    """GNU parallel, order kept: the very bytes of the plain command."""
    if shutil.which("parallel") is None:
        return "skipped: GNU parallel is not installed"
    source = os.path.join(folder, "pages.ndjson")
    with open(source, "w", encoding="utf-8") as file:
        file.writelines(pages.line(number) + "\n" for number in range(COUNT))
    words = ["parallel", "--pipe", "--block", "100k", "--keep-order", "-j", "2", *COMMAND, "stream", "--jobs", "1"]
    with open(source, "rb") as file:
        found = subprocess.run(words, stdin=file, capture_output=True, check=True).stdout.decode("utf-8")
    same(found.rstrip("\n").split("\n"), truth, "lines")
    return None


CHECKS = (check_pipe, check_pipe_crash, check_frame, check_frame_bytes, check_hang, check_killed, check_archives, check_parquet, check_parallel)


def main():
    wanted = sys.argv[1:]
    # Before the cluster, so that a command that does not run is told at once.
    truth = plain([pages.line(number) for number in range(COUNT)])
    spark = cluster()
    folder = tempfile.mkdtemp(prefix="newsnorm-spark-")
    passed = failed = 0
    for check in CHECKS:
        if wanted and not any(word in check.__name__ for word in wanted):
            continue
        started = time.time()
        try:
            note = check(spark, truth, folder)
            passed += 1
            print(f"ok    {check.__name__} ({time.time() - started:.1f} s) {note or ''}".rstrip(), flush=True)
        except Exception:
            failed += 1
            print(f"FAIL  {check.__name__}: {check.__doc__}", flush=True)
            traceback.print_exc()
    spark.stop()
    shutil.rmtree(folder, ignore_errors=True)
    print(f"Tests: {failed} failed, {passed} passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
