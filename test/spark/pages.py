"""Pages and archives for the checks: made here, the same on every run."""

import gzip
import io
import json

SENTENCES = (
    "The harbour was closed on Sunday after a storm had torn two ferries from their moorings.",
    "Nobody was hurt, the port authority said, but the quay will stay shut until the walls are checked.",
    "Le port restera ferme jusqu'a lundi, ont indique les autorites dans un communique.",
    "港口周日因暴风雨关闭，两艘渡轮脱离泊位，无人受伤。",
    "Fishermen had warned of the weak chains in spring; the council had put off the repair.",
)


def page(number):
    """HTML of one article. The number decides its site, its day and its length."""
    body = "".join(f"<p>{SENTENCES[(number + index) % len(SENTENCES)]} ({number}.{index})</p>" for index in range(4 + number % 9))
    day = f"2024-{1 + number % 3:02d}-{1 + number % 28:02d}T08:30:00+01:00"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Storm {number}</title>'
        f'<meta property="article:published_time" content="{day}"></head>'
        f"<body><nav><a href=/>Home</a></nav><article><h1>Storm {number}</h1>{body}</article></body></html>"
    )


def url(number):
    return f"https://news.site{number % 4}.example.com/2024/storm-{number}"


def is_broken(number):
    """Every 17th page has nothing in it."""
    return number % 17 == 5


def record(number):
    html = " " if is_broken(number) else page(number)
    return {"id": f"page-{number}", "url": url(number), "html": html, "fetched_at": "2024-06-01T00:00:00Z"}


def line(number):
    return json.dumps(record(number))


def warc(numbers):
    """A gzipped WARC, a member for each record, as Common Crawl writes them."""
    out = io.BytesIO()
    for number in numbers:
        payload = record(number)["html"].encode("utf-8")
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(payload) + payload
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
            f"WARC-Target-URI: {url(number)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        out.write(gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0))
    return out.getvalue()
