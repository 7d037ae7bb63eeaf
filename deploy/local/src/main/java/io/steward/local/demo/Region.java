package io.steward.local.demo;

import java.util.List;

/**
 * Where a customer is at home, and the names that people have there.
 *
 * @param timeZone IANA name
 * @param offset hours from UTC in winter
 */
record Region(String country, String timeZone, int offset, List<String> firstNames, List<String> lastNames) {
    static final List<Region> ALL = List.of(
            new Region(
                    "Portugal",
                    "Europe/Lisbon",
                    0,
                    List.of(
                            "Inês",
                            "Tiago",
                            "Beatriz",
                            "Duarte",
                            "Leonor",
                            "Rui",
                            "Catarina",
                            "Nuno",
                            "Marta",
                            "Gonçalo"),
                    List.of(
                            "Almeida",
                            "Carvalho",
                            "Figueiredo",
                            "Lopes",
                            "Matos",
                            "Pinto",
                            "Quintela",
                            "Tavares",
                            "Vaz")),
            new Region(
                    "Germany",
                    "Europe/Berlin",
                    1,
                    List.of(
                            "Anneke", "Jonas", "Frieda", "Malte", "Greta", "Lukas", "Theresa", "Henrik", "Paula",
                            "Arne"),
                    List.of(
                            "Brandt",
                            "Eckert",
                            "Hartwig",
                            "Kessler",
                            "Lindner",
                            "Mertens",
                            "Petersen",
                            "Sommer",
                            "Voigt")),
            new Region(
                    "Poland",
                    "Europe/Warsaw",
                    1,
                    List.of(
                            "Agnieszka",
                            "Marek",
                            "Zofia",
                            "Piotr",
                            "Hanna",
                            "Tomasz",
                            "Ewa",
                            "Jakub",
                            "Alicja",
                            "Kamil"),
                    List.of("Borkowska", "Dudek", "Gajda", "Kaczmarek", "Lis", "Mazur", "Nowak", "Sikora", "Wrona")),
            new Region(
                    "United Kingdom",
                    "Europe/London",
                    0,
                    List.of("Amelia", "Callum", "Freya", "Gareth", "Imogen", "Owen", "Priya", "Rhys", "Saira", "Toby"),
                    List.of("Ashdown", "Bexley", "Carrick", "Dalton", "Fenwick", "Hale", "Marlow", "Okafor", "Whitby")),
            new Region(
                    "United States",
                    "America/New_York",
                    -5,
                    List.of(
                            "Alicia", "Brandon", "Carmen", "Derek", "Elena", "Jamal", "Kristen", "Marcus", "Naomi",
                            "Wesley"),
                    List.of("Barrett", "Castillo", "Donovan", "Greer", "Hollis", "Kim", "Mercer", "Ramsey", "Sutton")),
            new Region(
                    "Brazil",
                    "America/Sao_Paulo",
                    -3,
                    List.of(
                            "Aline", "Bruno", "Camila", "Felipe", "Juliana", "Mateus", "Renata", "Thiago", "Vanessa",
                            "Caio"),
                    List.of(
                            "Araújo",
                            "Barbosa",
                            "Cardoso",
                            "Freitas",
                            "Moreira",
                            "Nogueira",
                            "Pires",
                            "Ramos",
                            "Teixeira")),
            new Region(
                    "Singapore",
                    "Asia/Singapore",
                    8,
                    List.of(
                            "Wei Ling",
                            "Arjun",
                            "Hui Min",
                            "Daniel",
                            "Nadia",
                            "Jun Jie",
                            "Farah",
                            "Kenneth",
                            "Mei",
                            "Ravi"),
                    List.of("Chua", "Goh", "Koh", "Lim", "Nair", "Ong", "Rahman", "Seah", "Tan")));

    private static final int OFFICE_OPENS = 8;
    /** Later, and a working day of ten hours would end on the next day of UTC. */
    private static final int LATEST_OPENING = 13;

    /** Hour of UTC at which people begin to work. */
    int opensAtUtc() {
        return Math.clamp((long) OFFICE_OPENS - offset, 0, LATEST_OPENING);
    }
}
