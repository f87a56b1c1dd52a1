"""One of Python's tools in a process of its own: as contender.mjs, `python contender.py NAME PAGES.ndjson TURN_MS`."""

import json
import logging
import resource
import sys
import time


def load(name):
    if name.startswith("trafilatura"):
        from trafilatura import extract

        form = "markdown" if name.endswith("Markdown") else "txt"
        return lambda page: extract(page["html"], url=page["url"], fast=True, with_metadata=True, output_format=form)
    if name == "newspaper4k":
        import newspaper

        def newspaper_text(page):
            article = newspaper.Article(page["url"], fetch_images=False)
            article.download(input_html=page["html"])
            article.parse()
            return article.text

        return newspaper_text
    if name == "readability-lxml":
        from readability import Document

        return lambda page: Document(page["html"], url=page["url"]).summary()
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page["html"], main_content=True)


def convert_all(convert, pages):
    """How many of the pages became a text."""
    done = 0
    for page in pages:
        try:
            done += bool((convert(page) or "").strip())
        except Exception:
            # Counted as not done.
            pass
    return done


def turn(convert, pages, turn_ms):
    before, wall, passes = time.process_time(), time.perf_counter(), 0
    while True:
        done = convert_all(convert, pages)
        passes += 1
        cpu_ms = (time.process_time() - before) * 1000
        if cpu_ms >= turn_ms:
            break
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"cpuMs": cpu_ms / passes, "wallMs": (time.perf_counter() - wall) * 1000, "done": done, "rssMb": rss}


def main():
    name, path, turn_ms = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    with open(path, encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    convert = load(name)
    answers, sys.stdout = sys.stdout, sys.stderr
    print("ready", file=answers, flush=True)
    for _ in sys.stdin:
        print(json.dumps(turn(convert, pages, float(turn_ms))), file=answers, flush=True)


main()
