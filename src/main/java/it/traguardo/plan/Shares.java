package it.traguardo.plan;

import it.traguardo.plan.ObjectiveSheet.Link;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a sheet is divided among what it is tied to; the parts always sum to the whole exactly. */
final class Shares {

    private Shares() {}

    /** By code of the objective or address a link names. */
    static Map<String, BigDecimal> byNode(List<Link> links) {
        if (links.stream().anyMatch(link -> link.share().isPresent())) {
            var stated = new LinkedHashMap<String, BigDecimal>();
            links.forEach(link -> stated.merge(link.node(), link.share().orElse(BigDecimal.ZERO), BigDecimal::add));
            return stated;
        }
        var shares = new LinkedHashMap<String, BigDecimal>();
        List<String> addresses = links.stream().map(Link::address).distinct().toList();
        equally(BigDecimal.ONE, addresses).forEach((address, share) -> {
            List<String> nodes = links.stream()
                    .filter(link -> link.address().equals(address))
                    .map(Link::node)
                    .distinct()
                    .toList();
            shares.putAll(equally(share, nodes));
        });
        return shares;
    }

    /** By code of the address, whichever of its objectives the links name. */
    static Map<String, BigDecimal> byAddress(List<Link> links) {
        var addresses = new LinkedHashMap<String, String>();
        links.forEach(link -> addresses.put(link.node(), link.address()));
        var shares = new LinkedHashMap<String, BigDecimal>();
        byNode(links)
                .forEach((node, share) -> shares.merge(addresses.getOrDefault(node, node), share, BigDecimal::add));
        return shares;
    }

    /** To 34 digits each, the last one taking the rest. */
    private static Map<String, BigDecimal> equally(BigDecimal whole, List<String> codes) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        BigDecimal rest = whole;
        for (int index = 0; index < codes.size(); index++) {
            BigDecimal share = index == codes.size() - 1
                    ? rest
                    : whole.divide(BigDecimal.valueOf(codes.size()), MathContext.DECIMAL128);
            shares.put(codes.get(index), share);
            rest = rest.subtract(share);
        }
        return shares;
    }
}
