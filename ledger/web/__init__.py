"""The pages in Fava: `custom "fava-extension" "ledger.web"`.

Fava lists the pages in the order of the names that stand here.
"""

from ledger.web.advances import Advances as Page6
from ledger.web.credit import Credit as Page4
from ledger.web.decisions import Decisions as Page7
from ledger.web.funeral import Funeral as Page2
from ledger.web.health import Health as Page5
from ledger.web.laws import Laws as Page8
from ledger.web.overview import Overview as Page1
from ledger.web.savings import Savings as Page3

__all__ = ["Page1", "Page2", "Page3", "Page4", "Page5", "Page6", "Page7", "Page8"]
