// Written by `kaozheng record` and `kaozheng derive` from datapackage.json and the tables. Do not edit.
export {};

declare module "kaozheng" {
  interface ProjectIds {
    figure: 
      | "accounts-banned@2020-consumer"
      | "accounts-banned@2020-consumer#content"
      | "accounts-banned@2020-consumer#fake-orders"
      | "accounts-banned@2020-consumer~002"
      | "accounts-banned@2020-consumer~002#content"
      | "accounts-banned@2020-consumer~002#fake-orders"
      | "accounts-banned@2022-governance#extortion"
      | "accounts-banned@2022-governance~003#extortion"
      | "affected-merchants-change@2022-governance"
      | "affected-merchants-change@2022-governance~003"
      | "allergy-dispute-rate-change@2021-consumer"
      | "allergy-dispute-rate-change@2021-consumer~001"
      | "alliance-merchants-removed@2022-governance"
      | "alliance-merchants-removed@2022-governance~003"
      | "anti-counterfeit-techniques@2021-consumer"
      | "anti-counterfeit-techniques@2021-consumer~001"
      | "anti-counterfeit-techniques@2021-governance"
      | "anti-counterfeit-techniques@2021-governance~004"
      | "anxingou-merchants@2021-consumer"
      | "anxingou-merchants@2021-consumer~001"
      | "attributes-covered@2020-consumer"
      | "attributes-covered@2020-consumer~002"
      | "bad-review-rate-change@2022-governance#hairy-crabs"
      | "bad-review-rate-change@2022-governance~003#hairy-crabs"
      | "benefit-order-coverage@2020-consumer"
      | "benefit-order-coverage@2020-consumer~002"
      | "benefit-order-coverage@2021-consumer"
      | "benefit-order-coverage@2021-consumer~001"
      | "benefit-order-coverage@2021-governance"
      | "benefit-order-coverage@2021-governance~004"
      | "benefit-order-coverage@2022-governance#after-sales"
      | "benefit-order-coverage@2022-governance#before-dispatch"
      | "benefit-order-coverage@2022-governance~003#after-sales"
      | "benefit-order-coverage@2022-governance~003#before-dispatch"
      | "benefits@2021-consumer"
      | "benefits@2021-consumer~001"
      | "benefits@2021-governance"
      | "benefits@2021-governance~004"
      | "categories-covered@2020-consumer"
      | "categories-covered@2020-consumer~002"
      | "cheating-goods-handled@2022-governance"
      | "cheating-goods-handled@2022-governance~003"
      | "column-brands@2022-governance"
      | "column-brands@2022-governance~003"
      | "content-campaigns@2021-consumer"
      | "content-campaigns@2021-consumer~001"
      | "counterfeit-detection-rate@2021-consumer"
      | "counterfeit-detection-rate@2021-consumer~000"
      | "counterfeit-detection-rate@2021-consumer~001"
      | "counterfeit-detection-rate@2021-governance"
      | "counterfeit-detection-rate@2021-governance~004"
      | "counterfeit-order-share@2021-governance"
      | "counterfeit-order-share@2021-governance~004"
      | "counterfeit-refund-rate-change@2020-consumer"
      | "counterfeit-refund-rate-change@2020-consumer~002"
      | "counterfeit-review-rate-change@2020-consumer"
      | "counterfeit-review-rate-change@2020-consumer~002"
      | "courier-call-rate@2022-governance"
      | "courier-call-rate@2022-governance~003"
      | "creator-traffic-change@2022-governance"
      | "creator-traffic-change@2022-governance~003"
      | "creators-punished@2021-consumer"
      | "creators-punished@2021-consumer#closed-for-good"
      | "creators-punished@2021-consumer#false-advertising"
      | "creators-punished@2021-consumer#million-followers"
      | "creators-punished@2021-consumer#pity-marketing"
      | "creators-punished@2021-consumer~001"
      | "creators-punished@2021-consumer~001#closed-for-good"
      | "creators-punished@2021-consumer~001#false-advertising"
      | "creators-punished@2021-consumer~001#million-followers"
      | "creators-punished@2021-consumer~001#pity-marketing"
      | "creators-punished@2021-governance"
      | "creators-punished@2021-governance#closed-for-good"
      | "creators-punished@2021-governance#million-followers"
      | "creators-punished@2021-governance~004"
      | "creators-punished@2021-governance~004#closed-for-good"
      | "creators-punished@2021-governance~004#million-followers"
      | "creators-punished@2022-governance#false-livestream"
      | "creators-punished@2022-governance~003#false-livestream"
      | "delivery-time-change@2020-consumer#arrival"
      | "delivery-time-change@2020-consumer~002#arrival"
      | "delivery-time-change@2022-governance#dispatch"
      | "delivery-time-change@2022-governance#receipt"
      | "delivery-time-change@2022-governance~003#dispatch"
      | "delivery-time-change@2022-governance~003#receipt"
      | "down-jacket-shops-removed@2022-governance"
      | "down-jacket-shops-removed@2022-governance~003"
      | "down-jackets-banned@2022-governance"
      | "down-jackets-banned@2022-governance~003"
      | "ecommerce-hubs@2020-consumer"
      | "ecommerce-hubs@2020-consumer~002"
      | "encrypted-orders-share@2021-consumer"
      | "encrypted-orders-share@2021-consumer~000"
      | "encrypted-orders-share@2021-consumer~001"
      | "enforcement-cases@2020-consumer#counterfeit"
      | "enforcement-cases@2020-consumer#food-data-laundering"
      | "enforcement-cases@2020-consumer~002#counterfeit"
      | "enforcement-cases@2020-consumer~002#food-data-laundering"
      | "enforcement-cases@2021-consumer#infringement"
      | "enforcement-cases@2021-consumer#personal-data"
      | "enforcement-cases@2021-consumer~001#infringement"
      | "enforcement-cases@2021-consumer~001#personal-data"
      | "enforcement-cases@2021-governance"
      | "enforcement-cases@2021-governance~004"
      | "enforcement-cases@2022-governance#information-security"
      | "enforcement-cases@2022-governance#infringement"
      | "enforcement-cases@2022-governance~003#information-security"
      | "enforcement-cases@2022-governance~003#infringement"
      | "enforcement-money@2020-consumer"
      | "enforcement-money@2020-consumer#counterfeit"
      | "enforcement-money@2020-consumer#food-data-laundering"
      | "enforcement-money@2020-consumer~002"
      | "enforcement-money@2020-consumer~002#counterfeit"
      | "enforcement-money@2020-consumer~002#food-data-laundering"
      | "enforcement-money@2021-consumer#infringement"
      | "enforcement-money@2021-consumer#personal-data"
      | "enforcement-money@2021-consumer~001#infringement"
      | "enforcement-money@2021-consumer~001#personal-data"
      | "enforcement-money@2021-governance"
      | "enforcement-money@2021-governance~004"
      | "enforcement-money@2022-governance#information-security"
      | "enforcement-money@2022-governance#infringement"
      | "enforcement-money@2022-governance~003#information-security"
      | "enforcement-money@2022-governance~003#infringement"
      | "enforcement-suspects@2020-consumer"
      | "enforcement-suspects@2020-consumer#counterfeit"
      | "enforcement-suspects@2020-consumer#food-data-laundering"
      | "enforcement-suspects@2020-consumer~002"
      | "enforcement-suspects@2020-consumer~002#counterfeit"
      | "enforcement-suspects@2020-consumer~002#food-data-laundering"
      | "enforcement-suspects@2021-consumer#infringement"
      | "enforcement-suspects@2021-consumer#personal-data"
      | "enforcement-suspects@2021-consumer~001#infringement"
      | "enforcement-suspects@2021-consumer~001#personal-data"
      | "enforcement-suspects@2021-governance"
      | "enforcement-suspects@2021-governance~004"
      | "enforcement-suspects@2022-governance#information-security"
      | "enforcement-suspects@2022-governance#infringement"
      | "enforcement-suspects@2022-governance~003#information-security"
      | "enforcement-suspects@2022-governance~003#infringement"
      | "firefly-creators@2022-governance"
      | "firefly-creators@2022-governance~003"
      | "firefly-orders@2022-governance"
      | "firefly-orders@2022-governance~003"
      | "food-items-cleared@2021-consumer"
      | "food-items-cleared@2021-consumer~000"
      | "food-items-cleared@2021-consumer~001"
      | "food-merchants-banned@2021-consumer"
      | "food-merchants-banned@2021-consumer~000"
      | "food-merchants-banned@2021-consumer~001"
      | "food-satisfaction-change@2021-consumer"
      | "food-satisfaction-change@2021-consumer#seasonal-food"
      | "food-satisfaction-change@2021-consumer#staple-food"
      | "food-satisfaction-change@2021-consumer~000#seasonal-food"
      | "food-satisfaction-change@2021-consumer~000#staple-food"
      | "food-satisfaction-change@2021-consumer~001"
      | "fund-endowment@2020-consumer"
      | "fund-endowment@2020-consumer~002"
      | "fund-paid@2021-consumer"
      | "fund-paid@2021-consumer~001"
      | "fund-paid@2021-governance"
      | "fund-paid@2021-governance~004"
      | "fund-paid@2022-governance"
      | "fund-paid@2022-governance~003"
      | "goods-sold@2022-governance"
      | "goods-sold@2022-governance~003"
      | "goodwill-change@2021-consumer#campaigns"
      | "goodwill-change@2021-consumer#low-quality-content"
      | "goodwill-change@2021-consumer~001#campaigns"
      | "goodwill-change@2021-consumer~001#low-quality-content"
      | "goodwill-change@2021-governance#low-quality-content"
      | "goodwill-change@2021-governance~004#low-quality-content"
      | "goodwill-change@2022-governance"
      | "goodwill-change@2022-governance~003"
      | "harassment-complaints-change@2021-consumer"
      | "harassment-complaints-change@2021-consumer~000"
      | "image-protection-merchants@2022-governance"
      | "image-protection-merchants@2022-governance~003"
      | "images-certified@2022-governance"
      | "images-certified@2022-governance~003"
      | "infringing-goods-punished@2021-consumer"
      | "infringing-goods-punished@2021-consumer~000"
      | "infringing-promoters-punished@2020-consumer"
      | "infringing-promoters-punished@2020-consumer~002"
      | "infringing-promoters-punished@2021-consumer"
      | "infringing-promoters-punished@2021-consumer~001"
      | "infringing-shops-banned@2020-consumer"
      | "infringing-shops-banned@2020-consumer~002"
      | "infringing-shops-banned@2021-consumer"
      | "infringing-shops-banned@2021-consumer~000"
      | "infringing-shops-banned@2021-consumer~001"
      | "infringing-shops-banned@2021-governance"
      | "infringing-shops-banned@2021-governance~004"
      | "infringing-shops-banned@2022-governance#piracy"
      | "infringing-shops-banned@2022-governance~003#piracy"
      | "inspection-blocked@2021-consumer"
      | "inspection-blocked@2021-consumer~000"
      | "inspection-blocked@2021-consumer~001"
      | "inspection-blocked@2021-governance"
      | "inspection-blocked@2021-governance~004"
      | "inspection-bodies@2021-consumer"
      | "inspection-bodies@2021-consumer~001"
      | "inspection-items@2020-consumer"
      | "inspection-items@2020-consumer~002"
      | "inspection-items@2021-consumer"
      | "inspection-items@2021-consumer~000"
      | "inspection-items@2021-consumer~001"
      | "inspection-items@2022-governance"
      | "inspection-items@2022-governance~003"
      | "inspection-merchants-punished@2021-consumer"
      | "inspection-merchants-punished@2021-consumer~001"
      | "inspection-merchants-punished@2022-governance"
      | "inspection-merchants-punished@2022-governance~003"
      | "inspection-spend@2020-consumer"
      | "inspection-spend@2020-consumer~002"
      | "inspection-spend@2021-consumer"
      | "inspection-spend@2021-consumer~000"
      | "inspection-spend@2021-consumer~001"
      | "inspection-spend@2021-governance"
      | "inspection-spend@2021-governance~004"
      | "inspection-spend@2022-governance"
      | "inspection-spend@2022-governance~003"
      | "ip-brands@2020-consumer"
      | "ip-brands@2020-consumer~002"
      | "ip-brands@2021-consumer"
      | "ip-brands@2021-consumer~001"
      | "ip-brands@2021-governance"
      | "ip-brands@2021-governance~004"
      | "ip-brands@2022-governance"
      | "ip-brands@2022-governance~003"
      | "ip-complaints@2021-consumer"
      | "ip-complaints@2021-consumer~001"
      | "ip-complaints@2022-governance"
      | "ip-complaints@2022-governance~003"
      | "ip-links-deleted@2020-consumer"
      | "ip-links-deleted@2020-consumer~002"
      | "ip-links-deleted@2021-consumer#complaints"
      | "ip-links-deleted@2021-consumer#detection"
      | "ip-links-deleted@2021-consumer~000#detection"
      | "ip-links-deleted@2021-consumer~001#complaints"
      | "ip-links-deleted@2021-consumer~001#detection"
      | "ip-links-deleted@2021-governance#complaints"
      | "ip-links-deleted@2021-governance~004#complaints"
      | "ip-links-deleted@2022-governance#complaints"
      | "ip-links-deleted@2022-governance~003#complaints"
      | "ip-rules-revised@2021-consumer"
      | "ip-rules-revised@2021-consumer~001"
      | "ip-rules-revised@2021-governance"
      | "ip-rules-revised@2021-governance~004"
      | "ippro-registrations@2022-governance"
      | "ippro-registrations@2022-governance~003"
      | "ippro-rights-holders@2022-governance"
      | "ippro-rights-holders@2022-governance~003"
      | "large-creator-followers@2021-consumer"
      | "large-creator-followers@2021-consumer~001"
      | "large-creator-followers@2021-governance"
      | "large-creator-followers@2021-governance~004"
      | "leads-weekly@2022-governance"
      | "leads-weekly@2022-governance~003"
      | "listing-standards-added@2020-consumer"
      | "listing-standards-added@2020-consumer~002"
      | "listings-banned@2021-consumer"
      | "listings-banned@2021-consumer~001"
      | "listings-banned@2021-governance"
      | "listings-banned@2021-governance~004"
      | "listings-banned@2022-governance"
      | "listings-banned@2022-governance~003"
      | "listings-blocked@2020-consumer"
      | "listings-blocked@2020-consumer~002"
      | "listings-blocked@2021-consumer"
      | "listings-blocked@2021-consumer~001"
      | "listings-blocked@2021-governance"
      | "listings-blocked@2021-governance~004"
      | "listings-blocked@2022-governance"
      | "listings-blocked@2022-governance~003"
      | "listings-removed@2020-consumer"
      | "listings-removed@2020-consumer~002"
      | "listings-removed@2021-consumer"
      | "listings-removed@2021-consumer~001"
      | "listings-removed@2021-governance"
      | "listings-removed@2021-governance~004"
      | "livestream-report-rate-change@2020-consumer"
      | "livestream-report-rate-change@2020-consumer~002"
      | "livestream-report-window@2020-consumer"
      | "livestream-report-window@2020-consumer~002"
      | "livestreams-punished@2020-consumer"
      | "livestreams-punished@2020-consumer~002"
      | "livestreams-punished@2021-consumer"
      | "livestreams-punished@2021-consumer~000"
      | "livestreams-punished@2021-consumer~001"
      | "livestreams-punished@2021-governance"
      | "livestreams-punished@2021-governance~004"
      | "livestreams-punished@2022-governance"
      | "livestreams-punished@2022-governance~003"
      | "low-quality-creators@2021-consumer"
      | "low-quality-creators@2021-consumer~001"
      | "low-quality-creators@2021-governance"
      | "low-quality-creators@2021-governance~004"
      | "malicious-scenarios@2022-governance"
      | "malicious-scenarios@2022-governance~003"
      | "merchants-blocked@2021-governance#site-audit"
      | "merchants-blocked@2021-governance~004#site-audit"
      | "merchants-blocked@2022-governance#alliance"
      | "merchants-blocked@2022-governance#high-risk"
      | "merchants-blocked@2022-governance~003#alliance"
      | "merchants-blocked@2022-governance~003#high-risk"
      | "merchants-punished@2021-consumer"
      | "merchants-punished@2021-consumer~001"
      | "merchants-punished@2021-governance"
      | "merchants-punished@2021-governance~004"
      | "merchants-removed@2020-consumer"
      | "merchants-removed@2020-consumer~002"
      | "merchants-removed@2021-consumer"
      | "merchants-removed@2021-consumer~001"
      | "merchants-removed@2021-governance"
      | "merchants-removed@2021-governance~004"
      | "merchants-removed@2022-governance"
      | "merchants-removed@2022-governance~003"
      | "new-livestreams-monthly@2022-governance"
      | "new-livestreams-monthly@2022-governance~003"
      | "new-videos-monthly@2022-governance"
      | "new-videos-monthly@2022-governance~003"
      | "no-harassment-satisfaction-change@2021-consumer"
      | "no-harassment-satisfaction-change@2021-consumer~000"
      | "order-leak-change@2022-governance"
      | "order-leak-change@2022-governance~003"
      | "pirated-goods-scanned@2022-governance"
      | "pirated-goods-scanned@2022-governance~003"
      | "presale-dispatch-days@2022-governance#after"
      | "presale-dispatch-days@2022-governance#before"
      | "presale-dispatch-days@2022-governance~003#after"
      | "presale-dispatch-days@2022-governance~003#before"
      | "price-guarantee-days@2022-governance"
      | "price-guarantee-days@2022-governance~003"
      | "privacy-notices@2021-consumer"
      | "privacy-notices@2021-consumer~000"
      | "publishers@2022-governance"
      | "publishers@2022-governance~003"
      | "quality-creators-found@2021-consumer"
      | "quality-creators-found@2021-consumer~000"
      | "quality-creators-found@2021-consumer~001"
      | "quality-creators-found@2022-governance"
      | "quality-creators-found@2022-governance~003"
      | "quality-livestream-growth@2021-consumer"
      | "quality-livestream-growth@2021-consumer~001"
      | "quality-standard-window@2021-consumer"
      | "quality-standard-window@2021-consumer~001"
      | "quality-video-growth@2021-consumer"
      | "quality-video-growth@2021-consumer~001"
      | "quality-videos-found@2021-consumer"
      | "quality-videos-found@2021-consumer~000"
      | "quality-videos-found@2021-consumer~001"
      | "quality-videos-found@2022-governance"
      | "quality-videos-found@2022-governance~003"
      | "recommendation-change@2020-consumer"
      | "recommendation-change@2020-consumer~002"
      | "recommendation-change@2022-governance"
      | "recommendation-change@2022-governance~003"
      | "refund-complaint-rate-change@2021-consumer"
      | "refund-complaint-rate-change@2021-consumer~000"
      | "refund-rate-change@2022-governance#hairy-crabs"
      | "refund-rate-change@2022-governance~003#hairy-crabs"
      | "refund-time-change@2021-consumer"
      | "refund-time-change@2021-consumer~001"
      | "resolution-rate-change@2021-consumer"
      | "resolution-rate-change@2021-consumer~000"
      | "resolution-rate-change@2021-consumer~001"
      | "resolution-window@2021-consumer"
      | "resolution-window@2021-consumer~000"
      | "resolution-window@2021-consumer~001"
      | "response-time-change@2022-governance"
      | "response-time-change@2022-governance~003"
      | "return-rate-change@2021-consumer#crayfish"
      | "return-rate-change@2021-consumer#strawberries"
      | "return-rate-change@2021-consumer~001#crayfish"
      | "return-rate-change@2021-consumer~001#strawberries"
      | "sample-purchase-spend@2021-consumer"
      | "sample-purchase-spend@2021-consumer~000"
      | "scalper-attacks-blocked@2020-consumer"
      | "scalper-attacks-blocked@2020-consumer~002"
      | "service-requests-daily@2021-governance"
      | "service-requests-daily@2021-governance#self-service"
      | "service-requests-daily@2021-governance#staff"
      | "service-requests-daily@2021-governance~004"
      | "service-requests-daily@2021-governance~004#self-service"
      | "service-requests-daily@2021-governance~004#staff"
      | "service-requests@2021-consumer"
      | "service-requests@2021-consumer~001"
      | "service-satisfaction-change@2021-consumer"
      | "service-satisfaction-change@2021-consumer~000"
      | "service-satisfaction@2021-consumer"
      | "service-satisfaction@2021-consumer~001"
      | "service-satisfaction@2022-governance#new-users"
      | "service-satisfaction@2022-governance~003#new-users"
      | "service-skill-groups@2021-consumer"
      | "service-skill-groups@2021-consumer~001"
      | "service-staff@2020-consumer"
      | "service-staff@2020-consumer~002"
      | "service-staff@2021-governance"
      | "service-staff@2021-governance~004"
      | "shop-violations-identified@2020-consumer"
      | "shop-violations-identified@2020-consumer~002"
      | "shops-handled-on-reports@2020-consumer"
      | "shops-handled-on-reports@2020-consumer~002"
      | "spring-rain-sales-change@2022-governance"
      | "spring-rain-sales-change@2022-governance~003"
      | "spring-rain-works@2022-governance"
      | "spring-rain-works@2022-governance~003"
      | "videos-punished@2020-consumer"
      | "videos-punished@2020-consumer~002"
      | "videos-punished@2021-consumer"
      | "videos-punished@2021-consumer~001"
      | "videos-punished@2021-governance"
      | "videos-punished@2021-governance~004"
      | "videos-punished@2022-governance"
      | "videos-punished@2022-governance~003";
    derived: 
      | "benefit-order-coverage/2020"
      | "benefit-order-coverage/2021"
      | "benefit-order-coverage/2022-after-sales"
      | "benefit-order-coverage/2022-before-dispatch"
      | "changes/all"
      | "changes/base-said"
      | "changes/base-unknown"
      | "changes/percent"
      | "changes/percent-open"
      | "changes/year-on-year"
      | "creators-punished-closed-share/2021"
      | "creators-punished-closed/2021"
      | "creators-punished-large-share/2021"
      | "creators-punished-large/2021"
      | "creators-punished/2021"
      | "enforcement-cases/2020"
      | "enforcement-cases/2021"
      | "enforcement-cases/2022"
      | "enforcement-money/2020"
      | "enforcement-money/2021"
      | "enforcement-money/2022"
      | "enforcement-suspects/2020"
      | "enforcement-suspects/2021"
      | "enforcement-suspects/2022"
      | "figures-benefits/2020-consumer"
      | "figures-benefits/2021-consumer"
      | "figures-benefits/2021-governance"
      | "figures-benefits/2022-governance"
      | "figures-content/2020-consumer"
      | "figures-content/2021-consumer"
      | "figures-content/2021-governance"
      | "figures-content/2022-governance"
      | "figures-enforcement/2020-consumer"
      | "figures-enforcement/2021-consumer"
      | "figures-enforcement/2021-governance"
      | "figures-enforcement/2022-governance"
      | "figures-information-security/2020-consumer"
      | "figures-information-security/2021-consumer"
      | "figures-information-security/2022-governance"
      | "figures-inspection/2020-consumer"
      | "figures-inspection/2021-consumer"
      | "figures-inspection/2021-governance"
      | "figures-inspection/2022-governance"
      | "figures-intellectual-property/2020-consumer"
      | "figures-intellectual-property/2021-consumer"
      | "figures-intellectual-property/2021-governance"
      | "figures-intellectual-property/2022-governance"
      | "figures-listings/2020-consumer"
      | "figures-listings/2021-consumer"
      | "figures-listings/2021-governance"
      | "figures-listings/2022-governance"
      | "figures-logistics/2020-consumer"
      | "figures-logistics/2022-governance"
      | "figures-loose/2020-consumer"
      | "figures-loose/2021-consumer"
      | "figures-loose/2021-governance"
      | "figures-loose/2022-governance"
      | "figures-lower/2020-consumer"
      | "figures-lower/2021-consumer"
      | "figures-lower/2021-governance"
      | "figures-lower/2022-governance"
      | "figures-lower/all"
      | "figures-merchants/2020-consumer"
      | "figures-merchants/2021-consumer"
      | "figures-merchants/2021-governance"
      | "figures-merchants/2022-governance"
      | "figures-plain/2020-consumer"
      | "figures-plain/2021-consumer"
      | "figures-plain/2021-governance"
      | "figures-plain/2022-governance"
      | "figures-service/2020-consumer"
      | "figures-service/2021-consumer"
      | "figures-service/2021-governance"
      | "figures-service/2022-governance"
      | "figures-upper/2021-governance"
      | "figures-upper/2022-governance"
      | "figures/000"
      | "figures/001"
      | "figures/002"
      | "figures/003"
      | "figures/004"
      | "figures/all"
      | "figures/disputed"
      | "fund-endowment/2020"
      | "fund-paid-growth/2021-2022"
      | "fund-paid-growth/2021-2022-from-bound"
      | "fund-paid/2021"
      | "fund-paid/2022"
      | "inspection-blocked-share/2021"
      | "inspection-items/2020"
      | "inspection-items/2021"
      | "inspection-items/2022"
      | "inspection-merchants-per-item/2021"
      | "inspection-merchants-per-item/2022"
      | "inspection-merchants-punished-growth/2021-2022"
      | "inspection-merchants-punished/2021"
      | "inspection-merchants-punished/2022"
      | "inspection-spend-growth/2020-2021"
      | "inspection-spend-growth/2021-2022"
      | "inspection-spend-per-item/2020"
      | "inspection-spend-per-item/2021"
      | "inspection-spend-per-item/2022"
      | "inspection-spend-per-month-growth/2020-2021"
      | "inspection-spend-per-month-growth/2021-2022"
      | "inspection-spend-per-month/2020"
      | "inspection-spend-per-month/2021"
      | "inspection-spend-per-month/2022"
      | "inspection-spend/2020"
      | "inspection-spend/2021"
      | "inspection-spend/2022"
      | "ip-brands/2020"
      | "ip-brands/2021"
      | "ip-brands/2022"
      | "ip-complaints-growth/2021-2022"
      | "ip-complaints/2021"
      | "ip-complaints/2022"
      | "ip-links-deleted/2021"
      | "ip-links-deleted/2022"
      | "links-2021/deleted-on-complaint"
      | "links-2021/deleted-on-detection"
      | "links-2021/handled-by-december"
      | "links-per-complaint/2021"
      | "links-per-complaint/2022"
      | "listings-banned/2021"
      | "listings-banned/2022"
      | "listings-blocked/2021"
      | "listings-blocked/2022"
      | "listings-removed/2020"
      | "listings-removed/2021"
      | "livestream-rooms-punished/2021"
      | "livestreams-a-month/2022-added"
      | "livestreams-a-month/2022-punished"
      | "livestreams-punished-share/2022"
      | "livestreams-punished/2020"
      | "livestreams-punished/2022"
      | "money-per-case/2020"
      | "money-per-case/2021"
      | "money-per-case/2022"
      | "requests-per-staff/2021"
      | "retelling-000/bound-added"
      | "retelling-000/bound-missing"
      | "service-requests/2021-from-daily"
      | "service-requests/2021-year"
      | "suspects-per-case/2020"
      | "suspects-per-case/2021"
      | "suspects-per-case/2022"
      | "videos-a-month/2022-added"
      | "videos-a-month/2022-punished"
      | "videos-punished-share/2022"
      | "videos-punished/2020"
      | "videos-punished/2021"
      | "videos-punished/2022";
    unit: 
      | "1"
      | "CNY"
      | "account"
      | "attribute"
      | "benefit"
      | "brand"
      | "campaign"
      | "case"
      | "category"
      | "creator"
      | "day"
      | "figure"
      | "follower"
      | "hour"
      | "hub"
      | "image"
      | "institution"
      | "item"
      | "lead"
      | "lead/week"
      | "link"
      | "month"
      | "notice"
      | "occurrence"
      | "occurrence/day"
      | "order"
      | "percent"
      | "percentage-point"
      | "person"
      | "publisher"
      | "registration"
      | "rights-holder"
      | "room"
      | "rule"
      | "scenario"
      | "session"
      | "session/month"
      | "shop"
      | "skill-group"
      | "standard"
      | "technique"
      | "video"
      | "video/month"
      | "week"
      | "work"
      | "year";
    tables: {
      "sources": {
        readonly id: string;
        readonly kind: "original" | "retelling" | "copy";
        readonly retells: string | null;
        readonly tells_of: readonly string[];
        readonly self_reported: boolean;
        readonly title: string;
        readonly publisher_zh: string;
        readonly publisher_en: string;
        readonly published: string | null;
        readonly url: string | null;
        readonly language: string;
        readonly file: string;
        readonly sha256: string;
        readonly rank: number;
      };
      "reports": {
        readonly id: string;
        readonly alias_zh: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly title_zh: string;
        readonly title_en: string;
        readonly period_start: string;
        readonly period_end: string;
        readonly published: string | null;
      };
      "indicators": {
        readonly id: string;
        readonly alias_zh: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly unit: string;
        readonly kind: "flow" | "stock" | "rate" | "change" | "threshold";
        readonly domain: string;
        readonly polarity: "better" | "worse" | "open";
        readonly definition_zh: string;
        readonly definition_en: string;
      };
      "units": {
        readonly id: string;
        readonly dimension: string;
        readonly forms_zh: readonly string[] | null;
        readonly form_en: readonly string[] | null;
      };
      "breaks": {
        readonly indicator: string;
        readonly from_report: string;
        readonly to_report: string;
        readonly kind: "period-length" | "definition" | "object" | "action" | "unit" | "denominator" | "bounds";
        readonly verdict: "caveat" | "unsound";
        readonly reason_zh: string;
        readonly reason_en: string;
      };
      "domains": {
        readonly id: string;
        readonly label_zh: string;
        readonly label_en: string;
      };
      "scopes": {
        readonly id: string;
        readonly label_zh: string;
        readonly label_en: string;
      };
      "relations": {
        readonly kind: "total" | "includes" | "per-period" | "per-unit";
        readonly whole: string;
        readonly parts: readonly string[];
        readonly note_zh: string | null;
        readonly note_en: string | null;
      };
      "disputes": {
        readonly id: string;
        readonly topic_zh: string;
        readonly topic_en: string;
        readonly kind: "bound" | "value" | "rise-or-level" | "object" | "action" | "unit" | "cut-off" | "rate-against-total" | "reused" | "attribution";
        readonly figures: readonly string[];
        readonly reading: readonly string[];
        readonly reason_zh: string;
        readonly reason_en: string;
      };
      "systems": {
        readonly id: string;
        readonly name_zh: string;
        readonly name_en: string;
        readonly printed: readonly string[] | null;
        readonly kind: "rule" | "standard" | "programme" | "service" | "benefit" | "technology" | "platform" | "sanction" | "mechanism" | "campaign" | "fund" | "team";
        readonly domain: string;
        readonly sources: readonly string[];
        readonly first_report: string;
        readonly indicators: readonly string[] | null;
        readonly description_zh: string;
        readonly description_en: string;
      };
      "corrections": {
        readonly id: string;
        readonly published: string | null;
        readonly corrected: string;
        readonly places: readonly string[];
        readonly numbers: readonly string[] | null;
        readonly wrong_zh: string;
        readonly wrong_en: string;
        readonly right_zh: string;
        readonly right_en: string;
        readonly reason_zh: string;
        readonly reason_en: string;
      };
      "figures-2020-consumer": {
        readonly indicator: string;
        readonly source: string;
        readonly scope: string;
        readonly printed: string;
        readonly note_zh: string | null;
        readonly note_en: string | null;
        readonly status: "A" | "B" | "D" | "E" | "P";
        readonly percent_means: "relative" | "points" | "open" | null;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean | null;
        readonly upper_closed: boolean | null;
        readonly unit: string | null;
        readonly hedge: "none" | "more-than" | "at-least" | "less-than" | "at-most" | "nearly" | "about" | "odd" | "upward" | "several" | "range" | null;
        readonly direction: "increase" | "decrease" | null;
        readonly base: "year-on-year" | "previous-period" | "first-60-days" | "half-year" | "unknown" | null;
        readonly period_start: string | null;
        readonly period_end: string | null;
        readonly locator: string | null;
      };
      "figures-2021-governance": {
        readonly indicator: string;
        readonly source: string;
        readonly scope: string;
        readonly printed: string;
        readonly note_zh: string | null;
        readonly note_en: string | null;
        readonly status: "A" | "B" | "D" | "E" | "P";
        readonly percent_means: "relative" | "points" | "open" | null;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean | null;
        readonly upper_closed: boolean | null;
        readonly unit: string | null;
        readonly hedge: "none" | "more-than" | "at-least" | "less-than" | "at-most" | "nearly" | "about" | "odd" | "upward" | "several" | "range" | null;
        readonly direction: "increase" | "decrease" | null;
        readonly base: "year-on-year" | "previous-period" | "first-60-days" | "half-year" | "unknown" | null;
        readonly period_start: string | null;
        readonly period_end: string | null;
        readonly locator: string | null;
      };
      "figures-2021-consumer": {
        readonly indicator: string;
        readonly source: string;
        readonly scope: string;
        readonly printed: string;
        readonly note_zh: string | null;
        readonly note_en: string | null;
        readonly status: "A" | "B" | "D" | "E" | "P";
        readonly percent_means: "relative" | "points" | "open" | null;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean | null;
        readonly upper_closed: boolean | null;
        readonly unit: string | null;
        readonly hedge: "none" | "more-than" | "at-least" | "less-than" | "at-most" | "nearly" | "about" | "odd" | "upward" | "several" | "range" | null;
        readonly direction: "increase" | "decrease" | null;
        readonly base: "year-on-year" | "previous-period" | "first-60-days" | "half-year" | "unknown" | null;
        readonly period_start: string | null;
        readonly period_end: string | null;
        readonly locator: string | null;
      };
      "figures-2022-governance": {
        readonly indicator: string;
        readonly source: string;
        readonly scope: string;
        readonly printed: string;
        readonly note_zh: string | null;
        readonly note_en: string | null;
        readonly status: "A" | "B" | "D" | "E" | "P";
        readonly percent_means: "relative" | "points" | "open" | null;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean | null;
        readonly upper_closed: boolean | null;
        readonly unit: string | null;
        readonly hedge: "none" | "more-than" | "at-least" | "less-than" | "at-most" | "nearly" | "about" | "odd" | "upward" | "several" | "range" | null;
        readonly direction: "increase" | "decrease" | null;
        readonly base: "year-on-year" | "previous-period" | "first-60-days" | "half-year" | "unknown" | null;
        readonly period_start: string | null;
        readonly period_end: string | null;
        readonly locator: string | null;
      };
      "derived-inspection": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-protection-fund": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-listings": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-enforcement": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-intellectual-property": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-content": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-record": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
      "derived-service": {
        readonly id: string;
        readonly series: string;
        readonly at: string;
        readonly label_zh: string;
        readonly label_en: string;
        readonly value: number | null;
        readonly lower: number | null;
        readonly upper: number | null;
        readonly lower_closed: boolean;
        readonly upper_closed: boolean;
        readonly usual_lower: number | null;
        readonly usual_upper: number | null;
        readonly usual_lower_closed: boolean;
        readonly usual_upper_closed: boolean;
        readonly unit: string;
        readonly entailment: "both" | "lower" | "upper" | "nothing";
        readonly expression: string;
        readonly formula_zh: string;
        readonly formula_en: string;
        readonly operands: readonly string[];
        readonly flags: readonly string[] | null;
      };
    };
  }
}
