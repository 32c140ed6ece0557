"""The words that the network says, in the order of its outputs, and what each means for training."""
import json
from pathlib import Path

HERE = Path(__file__).parent


def parse_classes(text):
    """Numbers of "3-5 8", inclusive."""
    parts = [part.split("-") for part in text.split()]
    return [number for part in parts for number in range(int(part[0]), int(part[-1]) + 1)]


MEANS = json.loads((HERE.parents[2] / "src/verdict/families/ourWords.json").read_text())
WORDS = list(MEANS)
INDEX = {word: index for index, word in enumerate(WORDS)}
# Things of ImageNet for which there is no word are background: the network learns to say nothing of them.
OF_CLASS = {number: INDEX[word] for word, text in MEANS.items() for number in parse_classes(text)}


def allowed(words):
    """Outputs that are right for "dog|drawing"; "*" allows all, so that nothing is learnt."""
    return list(range(len(WORDS))) if words == "*" else [INDEX[word] for word in words.split("|")]
