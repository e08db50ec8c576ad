import UtmostCore
