package io.steward.accounts.success;

import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** What success is for a type of product. */
@Entity
@Table(name = "success_definitions")
class SuccessDefinition {

    @Id
    private String key;

    @Column(name = "product_type")
    private String productType;

    private String success;

    @Column(name = "measured_by")
    private String measuredBy;

    @Column(name = "primary_outcome")
    private String primaryOutcome;

    @Column(name = "secondary_outcomes")
    private String[] secondaryOutcomes;

    @Column(name = "leading_indicator")
    private String leadingIndicator;

    @Convert(converter = MetricTargetsConverter.class)
    private List<MetricTarget> targets;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected SuccessDefinition() {}

    SuccessDefinition(String key) {
        this.key = key;
    }

    /** Takes on what somebody says; nothing is touched where nothing differs. */
    void become(SuccessDefinitionRequest wanted) {
        if (key != null
                && productType != null
                && SuccessDefinitionRequest.of(view()).equals(wanted.normalised())) {
            return;
        }
        SuccessDefinitionRequest said = wanted.normalised();
        productType = said.productType();
        success = said.success();
        measuredBy = said.measuredBy();
        primaryOutcome = said.primaryOutcome();
        secondaryOutcomes = said.secondaryOutcomes().toArray(String[]::new);
        leadingIndicator = said.leadingIndicator();
        targets = said.targets();
    }

    long version() {
        return version;
    }

    SuccessDefinitionView view() {
        return new SuccessDefinitionView(
                key,
                productType,
                success,
                measuredBy,
                primaryOutcome,
                List.of(secondaryOutcomes),
                leadingIndicator,
                targets,
                version);
    }
}
