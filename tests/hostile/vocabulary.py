"""Words for books at random: right ones, odd ones, and none at all."""

DATES = ("0001-01-01", "9999-12-31", "2026-01-09", "2024-02-29", "2026-12-31")
NUMBERS = (
    *("0", "-0", "0.00", "1", "-1", "0.005", "1/3", "(1+2)*-3", "--5", "1,000.00"),
    *("9" * 28, "9" * 40, "0." + "0" * 30 + "1", "-0.20", "1000000000", "2.50"),
)
VALUES = (
    *('""', '" "', '"x"', '"é 😀"', '"F-0001"', '"F-0001 F-0001"', '"F-0001:-1"'),
    *('"2026-W02"', '"9999-W52"', '"2026-00"', '"2026"', '"a@b c:d"', '"D-1"'),
    *('"1 month"', '"0:0 -1:5 5:-1"', '"{x}%s"', "TRUE", "FALSE", "NULL", "USD"),
    *("Assets:Cash", "#tag", "^link", "1.00 USD", "-1.00 USD", "0 VES", "1/3 USD"),
    *("", *DATES, *NUMBERS),
)
UNITS = (
    *("", "USD", "1.00", "0.00 VES", "5 BOX", "{} @ 2 VES", "{} @ USD", "{} @@ 0 VES"),
    *("{} {{2 VES}}", "{} {{{{9 VES}}}}", "{} {{}}", "{} {{2026-01-01}} @ 1 USD"),
    *("{} @ 1 USD", "{} {{1 # 2 VES}}", "{}\n    contract: 5", "{}\n    fund: TRUE"),
)
KINDS = (
    *("decision", "cooperative", "family", "associate", "suspension", "fund", "end"),
    *("campaign", "service", "terms", "closed", "seal", "policy", "budget", "desicion"),
)
ACCOUNTS = (
    *("Assets:Cash", "Assets:Bank", "Liabilities:Savings:F-0001", "Income:Gifts"),
    *("Expenses:Food", "Equity:Opening", "Assets:Cash:Funeral", "Assets:Unión"),
)
OPTIONS = (
    'option "tolerance_multiplier" "0.0001"',
    'option "tolerance_multiplier" "-1"',
    'option "inferred_tolerance_default" "*:1"',
    'option "infer_tolerance_from_cost" "TRUE"',
    'option "use_precise_interpolation" "TRUE"',
    'option "booking_method" "FIFO"',
    'option "operating_currency" "USD"',
    'option "name_assets" "Activos"',
    'option "name_income" "Assets"',
    'option "title" "x"',
    'option "documents" "."',
    'option "nothing" ""',
)
PLUGINS = (
    *("bylaws", "records", "seal", "funeral_sheet", "nothing"),
    *("auto", "auto_accounts", "implicit_prices", "close_tree", "pedantic"),
    *("check_commodity", "currency_accounts", "sellgains", "coherent_cost"),
)
ODD_BYTES = (
    *(b"\0", b"\xff", b"\xc3", b"\r", b"\t", b'"', b"\\", b"{", b"}", b";", b"*", b"!"),
    *(
        "\u202e\u200b\u00a0\u0301\u0661😀".encode(),
        b"\n",
        b"\n  ",
        b"push",
        b"~",
        b"@@",
    ),
)
