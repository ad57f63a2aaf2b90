/// The example of LANGUAGE.md, but for the quotes around 'search/{term}', which YAML forces in a flow map.
let bookstore = #"""
  hornero: 1                               # version of this language
  service: Bookstore
  summary: Books, their authors, and what readers say about them.

  api:
    prefix: /v1
    problems: https://bookstore.example/problems
    max-body: 1MiB
    timeout: 30s
    cors: { origins: [https://bookstore.example], max-age: 1h }   # or a list of origins, or `all`
    fallback: public/index.html            # single-page application for unknown GETs outside the API

  data:
    engines: [sqlite, postgres]            # DATABASE_URL picks at start-up
    stores: [memory, redis]                # limiter and cache; STORE_URL picks at start-up

  auth:
    tokens: { access: 15m, refresh: 30d }
    roles: [reader, editor, admin]         # one per user; the first is what registration grants
    registration: open                     # open | closed
    login: 5 per minute                    # per client address

  limits:
    by: user                               # user (address while anonymous) | address | header X-API-Key
    default: [2000 per day, 500 per hour]
    strategy: sliding-window               # fixed-window | sliding-window
    tiers: { reader: 100 per hour, editor: 1000 per hour, admin: none }
    unavailable: allow                     # while the store is down: allow | deny

  jobs:
    index-book: { with: Book, attempts: 5, backoff: 2s..1h }
    send-digest: { with: { address: email, week: date }, unique: true }

  resources:
    Author:
      fields:
        name: { type: string, length: 1..100, unique: true }
        bio: text?
    Book:
      fields:
        title: { type: string, length: 1..200, blank: false }
        author: { type: Author, on-delete: forbid }
        isbn: { type: string?, pattern: '^\d{10}(\d{3})?$', unique: true }
        published-year: { type: int?, range: 1000..2100 }
        genre: { type: enum, values: [fiction, non-fiction, science, history], default: fiction }
        price: { type: decimal?, range: 0.., scale: 2 }
        tags: { type: '[string]', items: ..10, length: 1..30 }
        views: { type: int, default: 0, access: read-only }
      indexes: [[author, published-year]]
      unique: [[author, title]]
      list:
        pages: numbered
        filter: [genre, author, published-year, price]
        sort: [title, -created-at]
      actions:
        list:   { limit: 10 per minute, cache: { items: 5m, count: 30s } }
        get:    { limit: 30 per minute, cache: 10m }
        create: { allow: [editor, admin], limit: tier, idempotent: true, enqueue: index-book }
        update: { allow: [editor, admin] }
        delete: { allow: admin }
      routes:
        publish: { method: POST, path: '{id}/publish', allow: [editor, admin], limit: 1 per hour, returns: Book }
        search:  { method: GET, path: 'search/{term}', query: { year: int? }, cache: 1m, returns: '[Book]' }
  """#
