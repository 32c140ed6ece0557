"""Weights between those that a run started from and those that it ended with: what it learnt, without all that it forgot."""
import argparse
from pathlib import Path

import torch

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--start", type=Path, required=True, help="what the run started from, or ended the one before")
    parser.add_argument("--end", type=Path, required=True)
    parser.add_argument("--share", type=float, default=0.5, help="0 for the start, 1 for the end")
    parser.add_argument("--into", type=Path, required=True)
    options = parser.parse_args()
    start, end = torch.load(options.start), torch.load(options.end)
    before, after = start.get("ema", start["network"]), end["ema"]
    # Also the means and variances of the normalisation: between runs that share their lower layers, they need no new measuring.
    mixed = {name: torch.lerp(before[name].float(), after[name].float(), options.share).to(after[name].dtype) for name in after}
    torch.save({"ema": mixed, "words": end["words"]}, options.into)
