package org.openmappa.risk;

/** Assessment tools whose results agencies bring. */
public enum Tool {
    OASYS("OASys"),
    RM2000("Risk Matrix 2000"),
    ARMS("ARMS"),
    SARA("SARA"),
    STATIC99R("Static-99R"),
    HCR20("HCR-20"),
    ASSETPLUS("AssetPlus"),
    DASH("DASH"),
    ARP("ARP"),
    VRP("VRP"),
    SVRP("SVRP"),
    OSP_DC("OSP/DC"),
    OSP_IIC("OSP/IIC"),
    CSRP("CSRP"),
    OGRS3("OGRS3"),
    OGP("OGP"),
    OVP("OVP"),
    OSP("OSP"),
    RSR("RSR"),
    OTHER("Another tool");

    private final String label;

    Tool(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
