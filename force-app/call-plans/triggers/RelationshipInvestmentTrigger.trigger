trigger RelationshipInvestmentTrigger on Relationship_Investment__c(before insert, before update) {
    InvestmentTriggerHandler.handle(Trigger.new, (Map<Id, Relationship_Investment__c>) Trigger.oldMap);
}
