package io.steward.local.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of companies and people that nobody bears; any likeness is chance. */
final class Names {
    private static final List<String> FANCIES = List.of(
            "Alderbrook",
            "Amberline",
            "Arkwright",
            "Bellweather",
            "Birchfall",
            "Bluefern",
            "Brightmoor",
            "Calderon",
            "Cinderpeak",
            "Clearwell",
            "Copperleaf",
            "Coralbay",
            "Dawnfield",
            "Driftwood",
            "Duskmere",
            "Eaglemont",
            "Elmhollow",
            "Emberforge",
            "Evenstar",
            "Fairhaven",
            "Fennmark",
            "Foxglove",
            "Frostvale",
            "Glasswing",
            "Goldenrod",
            "Greywater",
            "Halcyon Hill",
            "Harrowgate",
            "Hazelwick",
            "Heronsea",
            "Hollowpine",
            "Ironbark",
            "Ivoryton",
            "Juniper Row",
            "Kestrelway",
            "Kingsmere",
            "Larkspur",
            "Lindenau",
            "Lumenvale",
            "Maplecrest",
            "Marrowstone",
            "Mistral Bay",
            "Moonridge",
            "Northbeck",
            "Oakhurst",
            "Opaline",
            "Orchardgate",
            "Pinecastle",
            "Quarrybank",
            "Quillstone",
            "Ravensworth",
            "Redwillow",
            "Saltmarsh",
            "Silverbirch",
            "Stonebridge",
            "Sunmeadow",
            "Thistledown",
            "Tidewater",
            "Umberland",
            "Valemont",
            "Westerly",
            "Whitcombe",
            "Windrose",
            "Yarrowfield");
    private static final List<Trade> TRADES = List.of(
            new Trade("Logistics", "Transport"),
            new Trade("Freight", "Transport"),
            new Trade("Foods", "Food"),
            new Trade("Bakeries", "Food"),
            new Trade("Robotics", "Manufacturing"),
            new Trade("Instruments", "Manufacturing"),
            new Trade("Textiles", "Manufacturing"),
            new Trade("Analytics", "Software"),
            new Trade("Systems", "Software"),
            new Trade("Studios", "Media"),
            new Trade("Press", "Media"),
            new Trade("Dental", "Health care"),
            new Trade("Clinics", "Health care"),
            new Trade("Academy", "Education"),
            new Trade("Learning", "Education"),
            new Trade("Energy", "Utilities"),
            new Trade("Water", "Utilities"),
            new Trade("Interiors", "Construction"),
            new Trade("Architects", "Construction"),
            new Trade("Travel", "Hospitality"));

    private Names() {}

    /** What a company does, in its name and as the vendor files it. */
    record Trade(String word, String industry) {}

    /** That many different first words for companies. */
    static List<String> fancies(int count) {
        return Chance.of("companies").shuffled(FANCIES).subList(0, count);
    }

    static Trade trade(Chance chance) {
        return chance.one(TRADES);
    }

    /** That many different people of a region. */
    static List<String> people(Region region, int count, Chance chance) {
        List<String> firstNames = chance.shuffled(region.firstNames());
        List<String> lastNames = chance.shuffled(region.lastNames());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(firstNames.get(i % firstNames.size()) + " " + lastNames.get(i % lastNames.size()));
        }
        return names;
    }

    /** In small letters, without accents. */
    static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
