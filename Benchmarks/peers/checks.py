"""What all peers check, read from the taxonomy that utmost reads."""

import json
import pathlib

TAXONOMY = json.loads((pathlib.Path(__file__).parent.parent / "data" / "taxonomy.json").read_text())
FIELDS = TAXONOMY["fields"]
SOURCES, MEDIUMS = FIELDS["source"], FIELDS["medium"]
SEGMENTS = ["20[0-9]{2}(0[1-9]|1[0-2])"] + [f"({'|'.join(FIELDS[name])})" for name in ("region", "product", "goal")]
CAMPAIGN = f"^{'_'.join(SEGMENTS)}$"
